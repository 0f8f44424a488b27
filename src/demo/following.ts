import type { CommandAnswer } from '#cases/answer.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { Deps } from '#platform/deps.ts'
import { meetDue } from '../schedule.ts'
import { handlers } from '../worker.ts'
import { settings } from './maker/organization.ts'
import type { MovedClock } from './moved-clock.ts'
import { selectDuesOf, type Told, takeToldOf } from './store.ts'

const day = 86_400_000
/** Commands after which something falls due, none of it sooner than the desk's shortest time. */
const setsDue: ReadonlySet<Command> = new Set(['authorize', 'quote', 'deliver', 'hold'])
const soonest = Math.min(settings.reminderDays, settings.daysToConfirm) * day

/** What follows from the events of one case, by the worker's own handlers, each at its time. */
export type Following = ReturnType<typeof follow>

export function follow(deps: Deps, clock: MovedClock, organizationId: string, caseId: string) {
  const untold: Told[] = []
  const heard = new Set<string>()
  /** Until then nothing that this case has set can be due. */
  let dueAfter = Number.POSITIVE_INFINITY

  /** Mails, calls and refunds, then and there. */
  async function tell(): Promise<void> {
    for (const one of untold.splice(0)) {
      if (heard.has(one.eventId)) continue
      heard.add(one.eventId)
      await handlers.case_event?.(deps, one)
    }
  }

  return {
    caseId,
    tell,
    happened(command: Command, { eventId }: CommandAnswer): void {
      untold.push({ organizationId, caseId, eventId, command })
      if (setsDue.has(command)) dueAfter = Math.min(dueAfter, clock().getTime() + soonest)
    },
    /** Does what falls due by then, each at its time. @returns whether anything was looked for */
    async meetDues(by: Date): Promise<boolean> {
      if (dueAfter > by.getTime()) return false
      for (;;) {
        const [next] = await selectDuesOf(deps.db, organizationId, caseId)
        dueAfter = next?.dueAt.getTime() ?? Number.POSITIVE_INFINITY
        if (!next || next.dueAt > by) return true
        clock.to(next.dueAt)
        await meetDue(deps, next)
        untold.push(...(await takeToldOf(deps.db, organizationId, caseId)))
        await tell()
      }
    },
    /** All has been told: the relay has nothing of this case to hand over. */
    async end(): Promise<void> {
      await takeToldOf(deps.db, organizationId, caseId)
    },
  }
}
