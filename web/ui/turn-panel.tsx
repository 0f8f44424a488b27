import type { ReactNode } from 'react'
import type { Turn } from '#cases/stages.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { turnFill, turnIcon, turnText } from './turn.ts'

/** Who acts, by when: once per public page, right below the heading. */
export function TurnPanel({
  turn,
  title,
  children,
}: {
  turn: Turn
  title: ReactNode
  children: ReactNode
}) {
  return (
    <section className={classes('flex gap-3 rounded-control px-4 py-3', turnFill[turn])}>
      <span className={classes('pt-0.5', turnText[turn])}>
        <Icon name={turnIcon[turn]} />
      </span>
      <div className="min-w-0">
        <p className={classes('font-semibold', turnText[turn])}>{title}</p>
        <div className="leading-prose">{children}</div>
      </div>
    </section>
  )
}
