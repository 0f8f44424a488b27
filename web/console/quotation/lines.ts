import type { CaseView, ShownLine } from '#casefile/view.ts'
import { isFree } from '#cases/work.ts'
import { fromWire, parseMoney, toDecimal } from '#kernel/money.ts'
import { goodwillOf, shareOff } from '#quotations/goodwill.ts'
import type { QuantityUnit, QuotationLineKind } from '#quotations/quotation.ts'
import { lineNet, type Totals, totals } from '#quotations/totals.ts'

/** A line as it is typed. */
export type TypedLine = {
  /** Tells rows apart while they come and go. */
  id: string
  kind: QuotationLineKind
  workLineId: string
  description: string
  quantity: string
  price: string
  /** Percent, as typed. */
  tax: string
  /** The share that is given away, in whole percent as typed; empty: none. */
  goodwill: string
}

export const unitOf = (kind: QuotationLineKind): QuantityUnit =>
  kind === 'labour' ? 'hour' : 'piece'

const thousandth = /^(\d{1,6})(?:[.,](\d{1,3}))?$/

/** `1.5` is 1500 thousandths; undefined when it can't be read or is nothing. */
export function readQuantity(typed: string): number | undefined {
  const parts = thousandth.exec(typed.normalize('NFKC').trim())
  if (!parts) return undefined
  const milli = Number(parts[1]) * 1000 + Number((parts[2] ?? '').padEnd(3, '0'))
  return milli > 0 ? milli : undefined
}

/** `13` is 1300 hundredths of a percent; undefined when it can't be read or is above 100. */
export function readPercent(typed: string): number | undefined {
  const parts = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(
    typed.normalize('NFKC').replace('%', '').trim(),
  )
  if (!parts) return undefined
  const points = Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0'))
  return points <= 10_000 ? points : undefined
}

/** `50` is 50; empty is 0; undefined when it is no whole number from 0 to 100. */
export function readShare(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace('%', '').trim()
  if (plain === '') return 0
  const share = /^\d{1,3}$/.test(plain) ? Number(plain) : 101
  return share <= 100 ? share : undefined
}

/** `1300` is `13`. */
export const percentText = (basisPoints: number): string => String(basisPoints / 100)
const quantityText = (milli: number): string => String(milli / 1000)

/**
 * What is to be paid of a line, net, and what is given away of it, as the server will reckon them;
 * undefined while something can't be read.
 */
export function netOf(
  line: TypedLine,
  currency: string,
): { netMinor: bigint; forgoneMinor: bigint } | undefined {
  const quantity = readQuantity(line.quantity)
  const price = parseMoney(line.price, currency)
  const share = readShare(line.goodwill)
  if (!quantity || !price || share === undefined) return undefined
  return shareOff(lineNet(price.minor, quantity), share)
}

/** Totals of the lines that can be read; `whole` when all can. */
export function totalsOf(
  lines: readonly TypedLine[],
  currency: string,
): Totals & { goodwillMinor: bigint; whole: boolean } {
  const read = lines.flatMap((line) => {
    const net = netOf(line, currency)
    const taxBasisPoints = readPercent(line.tax)
    return net === undefined || taxBasisPoints === undefined ? [] : [{ ...net, taxBasisPoints }]
  })
  return {
    ...totals(read),
    goodwillMinor: goodwillOf(read),
    whole: read.length === lines.length && lines.length > 0,
  }
}

let rows = 0
export const emptyLine = (kind: QuotationLineKind, tax: string, workLineId = ''): TypedLine => ({
  id: `row-${++rows}`,
  kind,
  workLineId,
  description: '',
  quantity: '1',
  price: '',
  tax,
  goodwill: '',
})

type File = Pick<CaseView, 'work' | 'quotations' | 'texts'>

/** The lines of work that this offer must answer: not covered, not accepted before, not withdrawn. */
export function toQuote({ work, quotations }: Pick<File, 'work' | 'quotations'>) {
  const accepted = new Set(
    quotations
      .filter(({ state }) => state === 'accepted')
      .flatMap(({ lines }) => lines.map(({ workLineId }) => workLineId)),
  )
  return work.filter((line) => line.state === 'open' && !isFree(line) && !accepted.has(line.id))
}

/** What the form begins with: the offer that is out, to be changed; else a part and an hour for each work that the maker does not bear. */
export function firstLines(file: File, tax: string): TypedLine[] {
  const out = file.quotations.find(({ state }) => state === 'issued')
  if (out)
    return out.lines.map((line) => ({
      id: line.id,
      kind: line.kind,
      workLineId: line.workLineId ?? '',
      description: (line.descriptionTextId && file.texts[line.descriptionTextId]) || '',
      quantity: quantityText(line.quantityMilli),
      price: unitPrice(line, line.quantityMilli),
      tax: percentText(line.taxBasisPoints),
      goodwill: line.goodwillPercent > 0 ? String(line.goodwillPercent) : '',
    }))
  return toQuote(file).flatMap(({ id, verdictBears }) => [
    ...(verdictBears.includes('parts') ? [] : [emptyLine('part', tax, id)]),
    ...(verdictBears.includes('labour') ? [] : [emptyLine('labour', tax, id)]),
  ])
}

/** The price per unit of a stored line, when it divides; else left to be typed anew. */
function unitPrice(
  { net, forgone }: Pick<ShownLine, 'net' | 'forgone'>,
  quantityMilli: number,
): string {
  const paid = fromWire(net)
  const given = fromWire(forgone)
  if (!paid || !given) return ''
  const whole = paid.minor + given.minor
  const minor = (whole * 1000n) / BigInt(quantityMilli)
  const again = lineNet(minor, quantityMilli)
  return again === whole ? toDecimal({ minor, currency: net.currency }) : ''
}
