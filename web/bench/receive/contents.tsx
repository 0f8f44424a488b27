import { type Texts, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { controlLook } from '../../ui/control-look.ts'
import { Segments } from '../../ui/segments.tsx'

export type Item = { key: string; name: Texts; declared: number }
/** What was chosen before, when the form comes back. */
export type Counts = Readonly<Record<string, string | undefined>>

const mostButtons = 4

/** The declared contents, each to be marked: how many of it are here. */
export function DeclaredContents({ items, counts }: { items: readonly Item[]; counts: Counts }) {
  const { language } = useDesk()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map(({ key, name, declared }) => (
        <li key={key} className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="grow">
            <span className="font-semibold">{textIn(name, language)}</span>
            <span className="ms-2.5 text-small text-soft">
              {m.dock_declared({ count: declared })}
            </span>
          </span>
          {declared <= mostButtons ? (
            <Segments
              name={`counts.${key}`}
              legend={m.dock_count_of({ item: textIn(name, language) })}
              chosen={counts[key] ?? null}
              segments={countsTo(declared)}
            />
          ) : (
            <CountField
              item={key}
              name={textIn(name, language)}
              value={counts[key]}
              most={declared}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const countsTo = (declared: number) =>
  declared === 1
    ? [
        { value: '0', label: m.dock_not_here() },
        { value: '1', label: m.dock_here() },
      ]
    : Array.from({ length: declared + 1 }, (_, count) => ({
        value: String(count),
        label: count === 0 ? m.dock_not_here() : String(count),
      }))

/** Whatever else lies in the box: counted where there is some. */
export function FurtherContents({ items, counts }: { items: readonly Item[]; counts: Counts }) {
  const { language } = useDesk()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map(({ key, name }) => (
        <li key={key} className="flex min-h-16 items-center justify-between gap-4 py-1.5">
          <span>{textIn(name, language)}</span>
          <CountField item={key} name={textIn(name, language)} value={counts[key]} most={99} />
        </li>
      ))}
    </ul>
  )
}

function CountField({
  item,
  name,
  value,
  most,
}: {
  item: string
  name: string
  value: string | undefined
  most: number
}) {
  return (
    <span className="w-24 shrink-0">
      <input
        type="number"
        inputMode="numeric"
        name={`counts.${item}`}
        aria-label={m.dock_count_of({ item: name })}
        min={0}
        max={most}
        defaultValue={value}
        className={`${controlLook(undefined, 'touch')} text-end`}
      />
    </span>
  )
}
