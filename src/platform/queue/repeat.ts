import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../log.ts'

/**
 * Does something again and again with a pause between, never twice at once; a failure is
 * logged and tried again after the pause. `work` may answer `true` to go on without one; what takes
 * long looks whether it shall end.
 * @returns how to stop it: resolves when work under way has ended.
 */
export function repeat(
  pause: number,
  log: Log,
  work: (ending: AbortSignal) => Promise<unknown>,
): { stop(): Promise<void> } {
  const ending = new AbortController()
  const stopped = (async () => {
    while (!ending.signal.aborted) {
      const more = await work(ending.signal).catch((error: unknown) => {
        log.warn({ error: String(error) }, 'something that recurs failed')
      })
      if (more !== true) await sleep(pause, undefined, { signal: ending.signal }).catch(() => {})
    }
  })()
  return {
    async stop() {
      ending.abort()
      await stopped
    },
  }
}
