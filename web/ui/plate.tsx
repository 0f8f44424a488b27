import { classes } from './classes.ts'
import { CopyButton } from './copy-button.tsx'
import { type PlateKind, plateGroups } from './plate-groups.ts'

const sizes = {
  list: 'min-h-6 px-1.5 text-[13px] border-line',
  normal: 'min-h-6 px-2 text-[14px] border-edge',
  head: 'min-h-8 px-2.5 text-[18px] border-edge',
} as const

/**
 * A number to be read aloud, in groups, its check character apart. What is marked or copied
 * has no blanks: `A7K2N9-F`.
 */
export function Plate({
  kind,
  value,
  size = 'normal',
  bare = false,
  copy = false,
}: {
  kind: PlateKind
  value: string
  size?: keyof typeof sizes
  /** Without border, inside a line of text. */
  bare?: boolean
  /** A button that copies, on pages with scripts. */
  copy?: boolean
}) {
  const { groups, check } = plateGroups(kind, value)
  const body = groups.map((group) => group.text).join('')
  const whole = check ? `${body}-${check}` : body
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-2 font-plate font-semibold whitespace-nowrap',
        bare ? 'text-[14px]' : classes('rounded-plate border bg-paper', sizes[size]),
      )}
    >
      {kind === 'serial' && !bare && (
        <span className="inline-flex items-center self-stretch border-e border-line pe-2 font-sans text-[14px] font-normal text-soft">
          SN
        </span>
      )}
      <span className="min-w-0 overflow-hidden text-ellipsis select-all">
        {groups.map(({ at, text }) => (
          <span key={at} className="plate-group">
            {text}
          </span>
        ))}
        {check && <span className="plate-group font-medium text-soft">-{check}</span>}
      </span>
      {copy && <CopyButton text={whole} />}
    </span>
  )
}
