import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classes } from './classes.ts'

export type Tab = { to: string; label: ReactNode; current: boolean; count?: number }

/** Tabs are links: each view has its address and works without scripts. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          aria-current={tab.current ? 'page' : undefined}
          className={classes(
            '-mb-px inline-flex min-h-9 items-center gap-1.5 border-b-2 whitespace-nowrap',
            tab.current
              ? 'border-ink font-semibold'
              : 'border-transparent text-soft hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="text-small text-soft">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
