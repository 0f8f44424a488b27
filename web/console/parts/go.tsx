import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { isElsewhere } from '../case/paths.ts'

/** A link to any page of the desk: within the console without a new document. */
export function Go({
  to,
  look,
  label,
  children,
}: {
  to: string
  look?: string
  label?: string
  children: ReactNode
}) {
  const shared = { ...(look ? { className: look } : {}), ...(label ? { 'aria-label': label } : {}) }
  if (isElsewhere(to))
    return (
      <a href={to} {...shared}>
        {children}
      </a>
    )
  return (
    <Link to={to} prefetch="intent" {...shared}>
      {children}
    </Link>
  )
}
