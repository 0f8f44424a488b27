import type { CaseView } from '#casefile/view.ts'
import { quotationLineKinds } from '#quotations/quotation.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { classes } from '../../ui/classes.ts'
import { controlLook } from '../../ui/control-look.ts'
import { Icon } from '../../ui/icon.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { netOf, type TypedLine, unitOf } from './lines.ts'
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
  const { language, maker } = useDesk()
  const components = file.device.model.components
  const nameOf = (key: string) => components.find((one) => one.key === key)?.name[language] ?? key
  return (
    <ol className="grid gap-4 lg:gap-0 lg:border-b lg:border-line">
      {lines.map((line, at) => {
        const change = (part: Partial<TypedLine>) =>
          onChange(lines.map((one) => (one.id === line.id ? { ...one, ...part } : one)))
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
        const net = netOf(line, maker.currency)
        return (
          <li
            key={line.id}
            className="grid grid-cols-6 items-end gap-x-2.5 gap-y-2 rounded-control border border-line p-3 lg:rounded-none lg:border-x-0 lg:border-t-0 lg:px-0 lg:py-3 lg:last:border-b-0"
          >
            <label className="col-span-3 grid gap-1 lg:col-span-2">
              <span className="text-small text-soft">{m.quote_kind()}</span>
              <select
                name={`lines[${at}].kind`}
                value={line.kind}
                onChange={(event) =>
                  // The options are the kinds themselves.
                  change({ kind: event.target.value as TypedLine['kind'] })
                }
                className={controlLook(undefined, 'normal')}
              >
                {quotationLineKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {kindWord(kind)}
                  </option>
                ))}
              </select>
            </label>
            <label className="col-span-3 grid gap-1 lg:col-span-4">
              <span className="text-small text-soft">{m.quote_for_work()}</span>
              <select
                name={`lines[${at}].workLineId`}
                value={line.workLineId}
                onChange={(event) => change({ workLineId: event.target.value })}
                className={controlLook(undefined, 'normal')}
              >
                <option value="">{m.quote_for_all()}</option>
                {priced.map((work) => (
                  <option key={work.id} value={work.id}>
                    {[nameOf(work.component), file.texts[work.faultTextId]]
                      .filter(Boolean)
                      .join(m.list_comma())}
                  </option>
                ))}
              </select>
            </label>
            {cell('description', m.quote_description(), 'col-span-6 lg:col-span-2', {
              placeholder: kindWord(line.kind),
            })}
            {cell(
              'quantity',
              unitOf(line.kind) === 'hour' ? m.quote_hours() : m.quote_pieces(),
              'col-span-2 lg:col-span-1',
              { figures: true },
            )}
            {cell(
              'price',
              unitOf(line.kind) === 'hour' ? m.quote_price_hour() : m.quote_price_piece(),
              'col-span-2 lg:col-span-1',
              { figures: true },
            )}
            {cell('tax', m.quote_tax(), 'col-span-2 lg:col-span-1', { figures: true })}
            <span className="col-span-6 flex min-h-10 items-center justify-between gap-2 lg:col-span-1 lg:justify-end">
              <span className="font-medium">
                {net === undefined ? (
                  <span className="text-soft">–</span>
                ) : (
                  <MoneyText money={{ minor: net, currency: maker.currency }} />
                )}
              </span>
              <button
                type="button"
                aria-label={m.quote_remove({ line: at + 1 })}
                onClick={() => onChange(lines.filter((one) => one.id !== line.id))}
                className="inline-flex size-10 shrink-0 items-center justify-center rounded-control text-soft hover:bg-ground hover:text-ink"
              >
                <Icon name="cross" size={18} />
              </button>
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Cell({
  at,
  name,
  label,
  value,
  errors,
  look,
  figures = false,
  placeholder,
  onChange,
}: {
  at: number
  name: keyof TypedLine
  label: string
  value: string
  errors: Errors
  look: string
  figures?: boolean
  placeholder?: string
  onChange: (value: string) => void
}) {
  const full = `lines[${at}].${name}`
  const [error] = errors[full] ?? []
  const id = `quote-${full}`
  return (
    <span className={classes('grid min-w-0 gap-1', look)}>
      <label htmlFor={id} className="text-small text-soft">
        {label}
      </label>
      {error && (
        <span id={`${id}-says`} className="text-small font-medium text-trouble">
          {error}
        </span>
      )}
      <input
        id={id}
        name={full}
        value={value}
        placeholder={placeholder}
        inputMode={figures ? 'decimal' : undefined}
        autoComplete="off"
        maxLength={figures ? 40 : 2000}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-says` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={classes(controlLook(error, 'normal'), figures && 'text-end')}
      />
    </span>
  )
}
