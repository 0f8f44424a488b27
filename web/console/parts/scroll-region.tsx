import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'

/** What scrolls must be reached by keyboard, too (WCAG 2.1.1), even where it holds no control. */
const reachable = { tabIndex: 0 }

/** A part of the page that scrolls by itself on a wide screen; on a small one the page does. */
export function ScrollRegion({
  label,
  look,
  children,
}: {
  label: string
  look: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      {...reachable}
      className={classes('min-h-0 -outline-offset-2 lg:overflow-y-auto', look)}
    >
      {children}
    </section>
  )
}
