import type { Deps } from '#platform/deps.ts'
import { deleteOver } from './store.ts'

const hour = 3_600_000
const last = new WeakMap<Deps, number>()

/** Sweep: once an hour forgets what can open nothing any more. @returns false: nothing is left */
export async function forgetWhatIsOver(deps: Deps): Promise<boolean> {
  const now = deps.clock()
  if (now.getTime() - (last.get(deps) ?? 0) < hour) return false
  last.set(deps, now.getTime())
  await deleteOver(deps.db, now)
  return false
}
