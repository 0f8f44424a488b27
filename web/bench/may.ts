import type { CaseView } from '#casefile/view.ts'
import type { ScreenContext } from '../app-types.ts'

/** Whether a button may be pressed now; else why not, in words. Null: it is not the time for it. */
export type May = { allowed: true } | { allowed: false; because: string | null }

/**
 * What stands against a command (`ship-out`) on this case, from its view.
 * @param say the page's own, for the sentence of the guard
 */
export function mayOn(
  { buttons }: Pick<CaseView, 'buttons'>,
  command: string,
  say: ScreenContext['say'],
): May {
  const button = buttons.find((one) => one.command === command)
  if (!button) return { allowed: false, because: say('refusal.case.role') }
  if (button.allowed || button.because === null) return { allowed: true }
  if (button.because === 'stage') return { allowed: false, because: null }
  const rule = button.because === 'role' ? 'case.role' : `guard.${button.because}`
  return { allowed: false, because: say(`refusal.${rule}`) }
}
