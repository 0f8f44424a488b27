import { linkFor } from '#access/links/actions.ts'
import { issueCode, redeemCode } from '#access/links/codes.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { command } from '#casefile/commands.ts'
import type { CommandAnswer } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { Reading } from '#cases/store.ts'
import { readVisible } from '#cases/visible.ts'
import type { Texts } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { meetDue } from '../schedule.ts'
import { handlers } from '../worker.ts'
import { chance } from './chance.ts'
import type { Desk } from './desk.ts'
import { settings } from './maker/organization.ts'
import { type MovedClock, movedClock } from './moved-clock.ts'
import type { Part } from './part.ts'
import { selectDueOf, type Told, takeToldOf } from './store.ts'
import type { Trouble } from './troubles/trouble.ts'
import { troubles } from './troubles/troubles.ts'

const day = 86_400_000
/** Commands after which something falls due, none of it sooner than the desk's shortest time. */
const setsDue: ReadonlySet<Command> = new Set(['authorize', 'quote', 'deliver', 'hold'])
const soonestDue = Math.min(settings.reminderDays, settings.daysToConfirm) * day

type Known = { id: string; number: string; version: number }

/** One case under way, on a clock of its own. */
export type Visit = ReturnType<typeof beginVisit>

/**
 * @param serial of the unit that the case is about
 * @param second of the other unit in it, where there is one
 */
export function beginVisit(on: Deps, desk: Desk, part: Part, serial: string, second: string) {
  const clock: MovedClock = movedClock(on.clock())
  const deps: Deps = { ...on, clock }
  const { organizationId } = desk
  const trouble: Trouble = troubles[part.trouble]
  const { language } = part.who
  const next = chance(part.nth)
  /** Who has no mail is called, and each such task is another version of the case. */
  const callsBumpIt = part.who.mail === null
  let known: Known | undefined
  let session: Viewer | undefined
  const untold: Told[] = []
  const told = new Set<string>()
  /** Until then nothing that this case has set can be due. */
  let dueAfter = Number.POSITIVE_INFINITY

  const at = (): Known => {
    if (!known) throw new Error('No case was opened yet.')
    return known
  }

  function happened(name: Command, { eventId }: CommandAnswer): void {
    untold.push({ organizationId, caseId: at().id, eventId, command: name })
    const soonest = clock().getTime() + soonestDue
    if (setsDue.has(name)) dueAfter = Math.min(dueAfter, soonest)
  }

  /** What follows from events: mails, calls, refunds; then and there, as a worker does. */
  async function tell(): Promise<void> {
    for (const one of untold.splice(0)) {
      if (told.has(one.eventId)) continue
      told.add(one.eventId)
      await handlers.case_event?.(deps, one)
    }
  }

  /** Does what fell due by then, each at its time, and tells of it. */
  async function meetDues(by: Date): Promise<void> {
    const { id } = at()
    const next = async () => await selectDueOf(deps.db, organizationId, id, by)
    for (let rows = await next(); rows.length > 0; rows = await next())
      for (const row of rows) {
        clock.to(row.dueAt)
        await meetDue(deps, row)
        untold.push(...(await takeToldOf(deps.db, organizationId, id)))
        await tell()
      }
  }

  return {
    deps,
    desk,
    part,
    serial,
    second,
    trouble,
    next,
    /** In the language of the case. */
    say: (texts: Texts): string => texts[language],
    agent: desk.as[part.agent],
    technician: desk.as[part.technician],
    /** Whoever judges when the first technician's verdict is appealed against. */
    another: desk.as[part.technician === 'zhaoMin' ? 'maTao' : 'zhaoMin'],
    logistics: desk.as.wangLei,
    finance: desk.as.heFang,

    /** From here on the visit is about this case. */
    async opened(name: 'report' | 'receive', answer: CommandAnswer): Promise<void> {
      const { number, version } = answer
      if (known) await this.end()
      const { id } = await readVisible(deps, systemViewer(organizationId), { number }, {})
      known = { id, number, version }
      session = undefined
      happened(name, answer)
    },

    /** A command by somebody who saw the case as it is. */
    async go(who: Viewer, name: Exclude<Command, 'report'>, body: unknown = {}) {
      const seen = at()
      if (callsBumpIt) await this.read({})
      const answer = await command(deps, who, name, seen, body)
      if (answer.number !== seen.number) return answer
      seen.version = answer.version
      happened(name, answer)
      return answer
    },

    async read<More extends object>(reading: Reading<More>): Promise<Case & More> {
      const seen = at()
      const file = await readVisible(deps, systemViewer(organizationId), { id: seen.id }, reading)
      seen.version = file.version
      return file
    },

    /** The customer behind link and code. */
    async customer(): Promise<Viewer> {
      if (session) return session
      const owner = { organizationId, caseId: at().id }
      const code = await issueCode(deps, owner)
      const token = await linkFor(deps, organizationId, at().id)
      const { sessionId } = await redeemCode(deps, { token, code, language })
      session = {
        ...{ organizationId, language, id: sessionId, caseId: at().id },
        ...{ role: 'customer', via: 'link', dealerId: null },
      }
      return session
    },

    /** Moves the clock on, and does on its way what follows from events and what falls due. */
    async passTo(instant: Date): Promise<void> {
      await tell()
      if (known && dueAfter <= instant.getTime()) {
        await meetDues(instant)
        await this.read({})
        dueAfter = clock().getTime() + soonestDue
      }
      clock.to(instant)
    },

    /** What happened has all been told; nobody else needs to hear of it. */
    async end(): Promise<void> {
      await takeToldOf(deps.db, organizationId, at().id)
    },
  }
}
