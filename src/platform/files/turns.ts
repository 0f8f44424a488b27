import { Refusal } from '#kernel/refusal.ts'

/**
 * Runs at most `places` tasks at once; the others wait in the order they came.
 * @param mostWaiting more are turned away at once, with a refusal unavailable `request.busy`
 */
export function takingTurns(
  places: number,
  mostWaiting = Number.POSITIVE_INFINITY,
): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let free = places
  const waiting: (() => void)[] = []
  return async (task) => {
    if (free > 0) free -= 1
    else if (waiting.length < mostWaiting) await new Promise<void>((go) => waiting.push(go))
    else throw new Refusal('unavailable', 'request.busy', { extra: { retryAfter: 5 } })
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
