import type { ReactNode } from 'react'
import { Link } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { Plate } from '../../ui/plate.tsx'

export const payPath = (number: string): string => `/desk/cases/${number}/pay`

/** A case in a list of finance, in columns of the same widths in each row and list; it leads to its money unless said otherwise. */
export function MoneyRow({
  to,
  number,
  fault,
  name,
  amount = null,
  children,
}: {
  to?: string
  number: string
  fault: string | null
  name: string | null
  amount?: ReactNode
  children: ReactNode
}) {
  return (
    <Link
      to={to ?? payPath(number)}
      className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 py-1.5 hover:bg-ground sm:grid-cols-[104px_minmax(0,1fr)_minmax(0,160px)_112px_minmax(0,128px)]"
    >
      <span className="max-sm:col-span-2">
        <Plate kind="case" value={number} size="list" />
      </span>
      <span className="truncate font-medium max-sm:row-start-2">{fault ?? m.no_fault_told()}</span>
      <span className="truncate text-soft max-sm:row-start-3">{name}</span>
      <span className="text-end empty:max-sm:hidden max-sm:row-start-3 max-sm:col-start-2">
        {amount}
      </span>
      <span className="text-end text-small max-sm:row-start-2 max-sm:col-start-2">{children}</span>
    </Link>
  )
}
