import type { ReactNode } from 'react'
import type { Turn } from '#cases/stages.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { turnFill, turnIcon, turnText } from './turn.ts'

/** Whose turn it is: colour, sign and word together. `held` is nobody's: a hold stands. */
export function Chip({
  turn,
  size = 'list',
  children,
}: {
  turn: Turn | 'held'
  size?: 'list' | 'head'
  children: ReactNode
}) {
  const held = turn === 'held'
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-plate font-medium whitespace-nowrap',
        size === 'list' ? 'h-6 px-1.5 text-small' : 'h-7 px-2 text-body',
        held ? 'border border-line text-soft' : classes(turnFill[turn], turnText[turn]),
      )}
    >
      <Icon name={held ? 'pause' : turnIcon[turn]} size={size === 'list' ? 16 : 18} />
      <span className="truncate">{children}</span>
    </span>
  )
}
