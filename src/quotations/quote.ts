import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import { dropDues, type Effect, setDue } from '#cases/effects.ts'
import { demand, lacking } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { wordOf, wordSchema } from '#cases/word.ts'
import { isFree, standing, type WorkLine } from '#cases/work.ts'
import { changeWork, workLines } from '#cases/work-store.ts'
import { dayIn, dayOf, isoOf } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { endOfDay } from '#kernel/instant.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import { moneyAsked, moneyBody } from '#organizations/money-asked.ts'
import type { Organization } from '#organizations/organization.ts'
import type { Deps } from '#platform/deps.ts'
import { daySchema } from '#platform/http/wire.ts'
import { openTasks } from '#tasks/store.ts'
import type { OpenTask } from '#tasks/task.ts'
import { answered, goodwillAsked } from './give-away.ts'
import { goodwillOf, shareOff } from './goodwill.ts'
import { mayQuote } from './quotable.ts'
import {
  type Quotation,
  type QuotationLine,
  quantityUnits,
  quotationLineKinds,
} from './quotation.ts'
import { asQuotations, endOffers, issueOffer, quotations } from './store.ts'
import { grossOf, lineNet } from './totals.ts'

export const quoteBody = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        kind: z.enum(quotationLineKinds),
        description: freeText.optional(),
        workLineId: z.uuid().optional(),
        /** Thousandths: 1500 is one and a half. */
        quantityMilli: z.int().min(1).max(1_000_000_000).default(1000),
        unit: z.enum(quantityUnits).default('piece'),
        unitPrice: moneyBody,
        /** 1300 is 13 %; left out: the desk's own rate. */
        taxBasisPoints: z.int().min(0).max(10_000).optional(),
        /** The share of it that the maker gives away as goodwill. */
        goodwillPercent: z.int().min(0).max(100).default(0),
      }),
    )
    .min(1)
    .max(100),
  /** Good to the end of this day; left out: as the desk set it. */
  validUntil: daySchema.optional(),
  /** Lines of work for which the customer chose paid service in writing, whatever the verdict. */
  paidService: z.array(z.uuid()).max(50).default([]),
  word: wordSchema.optional(),
  /** Why something is given away: for the desk, not for the customer. */
  goodwillReason: freeText.optional(),
})
export type Quote = z.input<typeof quoteBody>

/**
 * An offer goes out: a new version of the one that is out, or, beside accepted ones, a
 * supplementary one with a number of its own.
 * @throws Refusal conflict `guard.uncovered_or_chosen` for a line whose verdict does not say not
 *   covered; `quotation.incomplete` while work is neither covered nor quoted; invalid
 *   `work.unknown` for a line of work that the case has not, `quotation.negative_price` for one
 *   that takes from the others; `quotation.goodwill_reason` for goodwill without its reason; those of
 *   `goodwillAsked` for goodwill above the desk's limit (decision 6)
 */
export async function quote(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Quote,
): Promise<CommandAnswer> {
  const organization = await readOrganization(deps, viewer)
  const reading = { work: workLines, quotations, tasks: openTasks }
  return await perform(deps, viewer, 'quote', { ...order, body }, reading, (file, now) => {
    demand('unrepaired', file)
    const earlier = asQuotations(file.quotations)
    const chosen = new Set(body.paidService ?? [])
    if (![...chosen].every((id) => file.work.some((line) => line.id === id)))
      throw invalid('work.unknown', '/paidService')
    const word = chosen.size > 0 ? wordOf(viewer, body.word, now) : { data: {}, effects: [] }
    const work = file.work.map((line) =>
      chosen.has(line.id) ? { ...line, paidService: true } : line,
    )
    const texts: Effect[] = []
    const lines = body.lines.map((line, index) => {
      const text = textOf('quotation_line', line.description, now)
      texts.push(...text.effects)
      return lineOf(organization, work, line, index, text.id, now)
    })
    everyLineAnswered(work, earlier, lines)
    const reason = reasonOf(lines, body, now)
    const asked = goodwillAsked(viewer, organization, { earlier, lines, tasks: file.tasks })
    const offer = nextVersion(file, earlier, lines, validUntilFor(organization, body, now), {
      currency: organization.currency,
      id: newId(now),
      goodwillTextId: reason.id,
    })
    const out = earlier.find(({ state }) => state === 'issued')
    const issued = { by: viewer.id, at: now }
    return {
      to: 'quoted',
      changes: { outcome: null, feeSettled: true },
      data: {
        quotationId: offer.id,
        number: offer.number,
        version: offer.version,
        grossMinor: String(grossOf(offer)),
        currency: offer.currency,
        validUntil: offer.validUntil,
        supplementary: offer.supplementary,
        ...(reason.id && { goodwillMinor: String(goodwillOf(lines)), textId: reason.id }),
        ...word.data,
      },
      effects: [
        ...texts,
        ...reason.effects,
        ...word.effects,
        ...(out
          ? [
              endOffers(
                { ids: [out.id], state: 'superseded' },
                { ...issued, wordTextId: null, accountId: null },
              ),
            ]
          : []),
        ...issueOffer(offer, { ...issued, deviceId: file.deviceId }, out ? 'offer_ended' : null),
        ...(chosen.size > 0 ? [changeWork(work.filter(({ id }) => chosen.has(id)))] : []),
        // With the offer, whoever asked for a new price has it.
        ...answered([...asked, ...file.tasks.filter(isForPrice)], viewer.id, now),
        ...duesOf(organization, offer, now),
      ],
    }
  })
}

function lineOf(
  organization: Organization,
  work: readonly WorkLine[],
  line: Quote['lines'][number],
  index: number,
  textId: string | null,
  now: Date,
): QuotationLine {
  const at = `/lines/${index}`
  const price = moneyAsked(line.unitPrice, organization, `${at}/unitPrice`)
  if (price.minor < 0n) throw invalid('quotation.negative_price', `${at}/unitPrice`)
  const for_ = work.find(({ id }) => id === line.workLineId)
  if (line.workLineId !== undefined && !for_) throw invalid('work.unknown', `${at}/workLineId`)
  if (for_) {
    const verdict =
      for_.verdictId && for_.verdictOutcome
        ? { id: for_.verdictId, answer: for_.verdictOutcome, bears: for_.verdictBears }
        : null
    if (!mayQuote(verdict, for_.paidService, line.kind).quotable)
      throw lacking('uncovered_or_chosen', at)
  }
  const quantityMilli = line.quantityMilli ?? 1000
  return {
    id: newId(now),
    kind: line.kind,
    descriptionTextId: textId,
    workLineId: line.workLineId ?? null,
    verdictId: for_?.verdictId ?? null,
    borne: for_ && !for_.paidService ? for_.verdictBears : [],
    quantityMilli,
    unit: line.unit ?? 'piece',
    ...shareOff(lineNet(price.minor, quantityMilli), line.goodwillPercent ?? 0),
    goodwillPercent: line.goodwillPercent ?? 0,
    taxBasisPoints: line.taxBasisPoints ?? organization.settings.taxBasisPoints ?? 0,
  }
}

function reasonOf(lines: readonly QuotationLine[], { goodwillReason }: Quote, now: Date) {
  const isGiven = lines.some(({ forgoneMinor }) => forgoneMinor > 0n)
  if (isGiven && goodwillReason === undefined)
    throw invalid('quotation.goodwill_reason', '/goodwillReason')
  return textOf('goodwill', isGiven ? goodwillReason : undefined, now)
}

const isForPrice = ({ kind }: OpenTask): boolean => kind === 'quote_again'

/** Each line of work is covered, quoted before and accepted, or quoted here. */
function everyLineAnswered(
  work: readonly WorkLine[],
  earlier: readonly Quotation[],
  lines: readonly QuotationLine[],
): void {
  const accepted = earlier.filter(({ state }) => state === 'accepted')
  const quoted = new Set(
    [...accepted.flatMap((quotation) => quotation.lines), ...lines].map((line) => line.workLineId),
  )
  const open = standing(work).filter((line) => !isFree(line) && !quoted.has(line.id))
  if (open.length > 0)
    throw conflict('quotation.incomplete', { extra: { workLines: open.map(({ id }) => id) } })
}

function nextVersion(
  file: Case,
  earlier: readonly Quotation[],
  lines: readonly QuotationLine[],
  validUntil: string | null,
  made: Pick<Quotation, 'id' | 'currency' | 'goodwillTextId'>,
): Quotation {
  const last = earlier.at(-1)
  const goesOn = last !== undefined && last.state !== 'accepted'
  const accepted = earlier.some(({ state }) => state === 'accepted')
  return {
    ...made,
    number: goesOn ? last.number : (last?.number ?? 0) + 1,
    version: goesOn ? last.version + 1 : 1,
    lines,
    validUntil,
    state: 'issued',
    supplementary: accepted || (file.clearance !== null && file.stage !== 'ready'),
    accountId: null,
  }
}

function validUntilFor(
  { timeZone, settings }: Organization,
  body: Quote,
  now: Date,
): string | null {
  const today = dayIn(timeZone, now)
  if (body.validUntil !== undefined) {
    if (body.validUntil < today) throw invalid('quotation.valid_in_the_past', '/validUntil')
    return body.validUntil
  }
  const days = settings.quotationValidityDays
  return days === null ? null : isoOf(dayOf(today) + days)
}

function duesOf({ timeZone, settings }: Organization, offer: Quotation, now: Date): Effect[] {
  const after = (day: string, more: number) => endOfDay(timeZone, isoOf(dayOf(day) + more))
  const remind = settings.reminderDays
  const patience = settings.unansweredDays
  const until = offer.validUntil
  return [
    remind === null
      ? dropDues(['quotation_reminder'])
      : setDue('quotation_reminder', after(dayIn(timeZone, now), remind)),
    until === null || patience === null
      ? dropDues(['quotation_unanswered'])
      : setDue('quotation_unanswered', after(until, patience)),
  ]
}
