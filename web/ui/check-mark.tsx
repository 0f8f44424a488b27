import * as m from '../messages/compiled/messages.js'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

export type Mark = 'passed' | 'failed' | 'unknown'

const looks: Record<Mark, string> = {
  passed: 'bg-done-bg text-done',
  // A failed check is not trouble: white on ink, never red.
  failed: 'bg-ink text-paper',
  unknown: 'border border-edge text-soft',
}

const words: Record<Mark, () => string> = {
  passed: m.mark_passed,
  failed: m.mark_failed,
  unknown: m.mark_unknown,
}

export function CheckMark({ mark, size = 20 }: { mark: Mark; size?: 20 | 24 }) {
  const icon = mark === 'passed' ? 'tick' : mark === 'failed' ? 'cross' : 'question'
  return (
    <span
      role="img"
      aria-label={words[mark]()}
      className={classes(
        'mt-px inline-flex shrink-0 items-center justify-center rounded-full',
        size === 20 ? 'size-5' : 'size-6',
        looks[mark],
      )}
    >
      <Icon name={icon} size={size === 20 ? 14 : 16} />
    </span>
  )
}
