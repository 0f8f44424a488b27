import { inTransaction } from '#access/transaction.ts'
import type { Deps } from '#platform/deps.ts'
import { differenceUnder } from './backtest.ts'
import { addChunk, type Found, holdRunning, selectPast } from './store.ts'

/**
 * Judges the next verdicts of one backtest that runs. What was found and where it goes on are
 * written together, so that a restart neither loses nor doubles any.
 * @param chunk so many verdicts take some milliseconds: the desk stays quick meanwhile
 * @returns whether something is left to do
 */
export const judgeNext = (deps: Deps, chunk: number): Promise<boolean> =>
  inTransaction(deps, async ({ db: tx, clock }) => {
    const running = await holdRunning(tx)
    if (!running) return false
    const past = await selectPast(tx, running, chunk)
    const found = past.flatMap(({ caseId, id: verdictId, ...kept }): Found[] => {
      const difference = differenceUnder(running.terms, kept)
      return difference ? [{ caseId, verdictId, ...difference }] : []
    })
    const endedAt = past.length < chunk ? clock() : null
    await addChunk(tx, running, { found, judged: past.length, last: past.at(-1), endedAt })
    return true
  })

export const goOnWithBacktests = (deps: Deps): Promise<boolean> => judgeNext(deps, 200)
