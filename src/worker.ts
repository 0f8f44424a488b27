import { forgetWhatIsOver } from '#access/jobs.ts'
import { forgetUnclaimed, forgetUnnamedPictures } from '#attachments/jobs.ts'
import { goOnWithBacktests } from '#backtests/jobs.ts'
import { forgetKeptAnswers } from '#cases/retention.ts'
import { forgetImports, goOnWithImports } from '#imports/jobs.ts'
import { caseEvent, sendMail, sendSms } from '#notices/jobs.ts'
import { forgetAddressesOver } from '#owners/jobs.ts'
import { raiseRefund } from '#payments/jobs.ts'
import { systemClock } from '#platform/clock.ts'
import type { Deps } from '#platform/deps.ts'
import type { Log, Warnings } from '#platform/log.ts'
import type { DbAddress } from '#platform/postgres/open.ts'
import { batch, relay } from '#platform/queue/relay.ts'
import { repeat } from '#platform/queue/repeat.ts'
import { type Handlers, runQueue } from '#platform/queue/run.ts'
import { forgetOldCases } from '#privacy/jobs.ts'
import { forgetReads } from '#readers/jobs.ts'
import { sweepDues } from './schedule.ts'

/** One job's handler: a feature's few lines in its `jobs.ts`. */
type Handler = (deps: Deps, payload: unknown) => Promise<void>
/** Does what is due by the clock, of all organizations; answers whether there is more. */
type Sweep = (deps: Deps, log: Warnings) => Promise<boolean>

/** What is done with each kind of job: every event of a case arrives as `case_event`. */
export const handlers: Readonly<Record<string, Handler>> = {
  async case_event(deps, payload) {
    await raiseRefund(deps, payload)
    await caseEvent(deps, payload)
  },
  send_mail: sendMail,
  send_sms: sendSms,
}

/** What is done when its time has come, each in its turn. */
export const sweeps: readonly Sweep[] = [
  sweepDues,
  forgetWhatIsOver,
  forgetKeptAnswers,
  goOnWithBacktests,
  forgetImports,
  forgetUnclaimed,
  forgetUnnamedPictures,
  forgetAddressesOver,
  forgetOldCases,
  forgetReads,
]

export type WorkerParts = { address: DbAddress; log: Log; prepared: boolean; alone: boolean }

const relayPause = 250
const sweepPause = 5_000
const importPause = 1_000

/** Works off what follows from events and from time, until stopped; ends what it has in hand. */
export function startWorker(deps: Deps, parts: WorkerParts): { stop(): Promise<void> } {
  const queue = runQueue({ ...parts, db: deps.db, clock: systemClock, handlers: bind(deps) })
  const relaying = repeat(relayPause, parts.log, async () => (await relay(deps.db)) === batch)
  const sweeping = repeat(sweepPause, parts.log, () => sweepOnce(deps, parts.log))
  const importing = repeat(importPause, parts.log, (ending) =>
    goOnWithImports(deps, { clock: systemClock, ending }),
  )
  return {
    async stop() {
      await Promise.all([relaying.stop(), sweeping.stop(), importing.stop()])
      await queue.stop()
    },
  }
}

/** Every handler, given its deps. */
export const bind = (deps: Deps): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handle]) => [
      name,
      (payload: unknown) => handle(deps, payload),
    ]),
  )

/**
 * Every sweep in its turn; one that fails is logged, and the others have theirs.
 * @returns whether some sweep left something for at once
 */
export async function sweepOnce(deps: Deps, log: Warnings, all = sweeps): Promise<boolean> {
  let more = false
  for (const sweep of all) {
    try {
      more = (await sweep(deps, log)) || more
    } catch (error) {
      log.warn({ error: String(error) }, 'a sweep failed')
    }
  }
  return more
}
