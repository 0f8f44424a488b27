import { hourly } from '#platform/queue/hourly.ts'
import { deleteOver } from './store.ts'

/** Sweep: once an hour forgets what can open nothing any more. */
export const forgetWhatIsOver = hourly(async (deps, now) => {
  await deleteOver(deps.db, now)
  return false
})
