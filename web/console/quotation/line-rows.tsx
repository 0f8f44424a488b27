import type { CaseView } from '#casefile/view.ts'
import { partName } from '#catalogue/part-name.ts'
import { parseMoney } from '#kernel/money.ts'
import { quotationLineKinds } from '#quotations/quotation.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { Cell, Chosen } from './line-fields.tsx'
import { netOf, readShare, type TypedLine, unitOf } from './lines.ts'
import { kindWord } from './words.ts'

type Errors = Readonly<Record<string, string[]>>

/** The lines of an offer, one below the other; each says for which work it is. */
export function LineRows({
  file,
  priced,
  lines,
  errors,
  onChange,
}: {
  file: CaseView
  /** The work that may be priced. */
  priced: CaseView['work']
  lines: readonly TypedLine[]
  errors: Errors
  onChange: (lines: readonly TypedLine[]) => void
}) {
  return (
    <ol className="grid gap-4 lg:gap-0 lg:border-b lg:border-line">
      {lines.map((line, at) => (
        <LineRow
          key={line.id}
          at={at}
          line={line}
          file={file}
          priced={priced}
          errors={errors}
          change={(part) =>
            onChange(lines.map((one) => (one.id === line.id ? { ...one, ...part } : one)))
          }
          remove={() => onChange(lines.filter((one) => one.id !== line.id))}
        />
      ))}
    </ol>
  )
}

function LineRow({
  at,
  line,
  file,
  priced,
  errors,
  change,
  remove,
}: {
  at: number
  line: TypedLine
  file: CaseView
  priced: CaseView['work']
  errors: Errors
  change: (part: Partial<TypedLine>) => void
  remove: () => void
}) {
  const { language, maker } = useDesk()
  const components = file.device.model.components
  const nameOf = (key: string) => partName(components, key, language)
  const cell = (name: keyof TypedLine, label: string, look: string, more: object = {}) => (
    <Cell
      at={at}
      name={name}
      label={label}
      value={line[name]}
      errors={errors}
      look={look}
      onChange={(value) => change({ [name]: value })}
      {...more}
    />
  )
  const { currency } = maker
  const net = netOf(line, currency)
  const unreadable = line.price.trim() !== '' && parseMoney(line.price, currency) === undefined
  return (
    <li className="grid grid-cols-6 items-end lg:grid-cols-7 gap-x-2.5 gap-y-2 rounded-control border border-line p-3 lg:rounded-none lg:border-x-0 lg:border-t-0 lg:px-0 lg:py-3 lg:last:border-b-0">
      <Chosen
        name={`lines[${at}].kind`}
        label={m.quote_kind()}
        look="col-span-3 lg:col-span-2"
        value={line.kind}
        onChange={(kind) =>
          // The options are the kinds themselves.
          change({ kind: kind as TypedLine['kind'] })
        }
      >
        {quotationLineKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWord(kind)}
          </option>
        ))}
      </Chosen>
      <Chosen
        name={`lines[${at}].workLineId`}
        label={m.quote_for_work()}
        look="col-span-3 lg:col-span-5"
        value={line.workLineId}
        onChange={(workLineId) => change({ workLineId })}
      >
        <option value="">{m.quote_for_all()}</option>
        {priced.map((work) => (
          <option key={work.id} value={work.id}>
            {m.job_line_of({
              component: nameOf(work.component),
              fault: file.texts[work.faultTextId] ?? m.no_fault_told(),
            })}
          </option>
        ))}
      </Chosen>
      {cell('description', m.quote_description(), 'col-span-6 lg:col-span-2', {
        placeholder: kindWord(line.kind),
      })}
      {cell(
        'quantity',
        unitOf(line.kind) === 'hour' ? m.quote_hours() : m.quote_pieces(),
        'col-span-3 lg:col-span-1',
        { figures: true },
      )}
      {cell(
        'price',
        unitOf(line.kind) === 'hour'
          ? m.quote_price_hour({ currency })
          : m.quote_price_piece({ currency }),
        'col-span-3 lg:col-span-1',
        { figures: true, wrong: unreadable ? m.quote_bad_price() : undefined },
      )}
      {cell('tax', m.quote_tax(), 'col-span-3 lg:col-span-1', { figures: true })}
      {cell('goodwill', m.quote_goodwill(), 'col-span-3 lg:col-span-1', {
        figures: true,
        wrong: readShare(line.goodwill) === undefined ? m.quote_bad_goodwill() : undefined,
      })}
      <span className="col-span-6 flex min-h-10 items-center justify-between gap-2 lg:col-span-1 lg:justify-end">
        <span className="font-medium">
          {net === undefined ? (
            <span className="text-soft">–</span>
          ) : (
            <MoneyText money={{ minor: net.netMinor, currency }} />
          )}
        </span>
        <button
          type="button"
          aria-label={m.quote_remove({ line: at + 1 })}
          onClick={remove}
          className="inline-flex size-10 shrink-0 items-center justify-center rounded-control text-soft hover:bg-ground hover:text-ink"
        >
          <Icon name="cross" size={18} />
        </button>
      </span>
    </li>
  )
}
