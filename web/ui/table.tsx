import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/**
 * A plain table: hairlines, figures to the right, a caption for those who hear it. Give
 * the lesser columns `className="max-sm:hidden"`: on a phone nothing may have to be scrolled.
 */
export function Table({
  caption,
  head,
  wide = false,
  children,
}: {
  caption: string
  /** Has as many columns as it has: it may have to be scrolled, then also by keyboard. */
  wide?: boolean
  /** `<Th>` cells. */
  head: ReactNode
  /** `<tr>` rows of `<Td>`. */
  children: ReactNode
}) {
  const table = (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line">{head}</tr>
      </thead>
      <tbody className="divide-y divide-line">{children}</tbody>
    </table>
  )
  if (!wide) return <div className="overflow-x-auto">{table}</div>
  return (
    <div {...reachable(caption)} className="overflow-x-auto -outline-offset-2">
      {table}
    </div>
  )
}

/** What scrolls must be reached by keyboard, too (WCAG 2.1.1). */
const reachable = (label: string) => ({ tabIndex: 0, role: 'group', 'aria-label': label })

type Cell = { children?: ReactNode; figures?: boolean; className?: string }

export function Th({ children, figures, className }: Cell) {
  return (
    <th
      scope="col"
      className={classes(
        'py-1.5 pe-4 text-small font-normal text-soft last:pe-0',
        figures ? 'text-end' : 'text-start',
        className,
      )}
    >
      {children}
    </th>
  )
}

export function Td({ children, figures, className }: Cell) {
  return (
    <td
      className={classes(
        'py-1.5 pe-4 align-middle last:pe-0',
        figures && 'text-end whitespace-nowrap',
        className,
      )}
    >
      {children}
    </td>
  )
}
