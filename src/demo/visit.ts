import { linkFor } from '#access/links/actions.ts'
import { issueCode, redeemCode } from '#access/links/codes.ts'
import { systemViewer, type Viewer } from '#access/viewer.ts'
import { command } from '#casefile/commands.ts'
import type { CommandAnswer } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import type { Command } from '#cases/lifecycle.ts'
import type { Reading } from '#cases/store.ts'
import { readVisible } from '#cases/visible.ts'
import { type Texts, textIn } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { chance } from './chance.ts'
import type { Desk } from './desk.ts'
import { type Following, follow } from './following.ts'
import { movedClock } from './moved-clock.ts'
import type { Part } from './part.ts'
import type { Trouble } from './troubles/trouble.ts'
import { troubles } from './troubles/troubles.ts'

/** The unit of a case, and the other one in it, where there is one. */
export type Serials = { serial: string; second: string }

/** The case as it was last seen, and what follows from its events. */
type Seen = { number: string; version: number; stale: boolean; after: Following }

/** One case under way, on a clock of its own. */
export type Visit = ReturnType<typeof beginVisit>

export function beginVisit(on: Deps, desk: Desk, part: Part, serials: Serials) {
  const clock = movedClock(on.clock())
  const deps: Deps = { ...on, clock }
  const { organizationId } = desk
  const looker = systemViewer(organizationId)
  const trouble: Trouble = troubles[part.trouble]
  const { language, mail } = part.who
  let seen: Seen | undefined
  let session: Viewer | undefined

  const now = (): Seen => {
    if (!seen) throw new Error('No case was opened yet.')
    return seen
  }

  async function read<More extends object>(reading: Reading<More>): Promise<Case & More> {
    const at = now()
    const file = await readVisible(deps, looker, { id: at.after.caseId }, reading)
    at.version = file.version
    at.stale = false
    return file
  }

  return {
    ...serials,
    deps,
    desk,
    part,
    trouble,
    read,
    next: chance(part.nth),
    /** In the language of the case. */
    say: (texts: Texts): string => textIn(texts, language),
    agent: desk.as[part.agent],
    technician: desk.as[part.technician],
    /** Whoever judges when the first technician's verdict is appealed against. */
    another: desk.as[part.technician === 'zhaoMin' ? 'maTao' : 'zhaoMin'],
    logistics: desk.as.wangLei,
    finance: desk.as.heFang,

    /** From here on the visit is about this case. */
    async opened(name: 'report' | 'receive', answer: CommandAnswer): Promise<void> {
      await seen?.after.end()
      const { number, version } = answer
      const { id } = await readVisible(deps, looker, { number }, {})
      seen = { number, version, stale: false, after: follow(deps, clock, organizationId, id) }
      seen.after.happened(name, answer)
      session = undefined
    },

    /** A command by somebody who saw the case as it is. */
    async go(
      who: Viewer,
      name: Exclude<Command, 'report'>,
      body: unknown = {},
    ): Promise<CommandAnswer> {
      const at = now()
      if (at.stale) await read({})
      const answer = await command(deps, who, name, at, body)
      if (answer.number !== at.number) return answer
      at.version = answer.version
      at.after.happened(name, answer)
      return answer
    },

    /** The customer behind link and code. */
    async customer(): Promise<Viewer> {
      if (session) return session
      const { caseId } = now().after
      const code = await issueCode(deps, { organizationId, caseId })
      const token = await linkFor(deps, organizationId, caseId)
      const { sessionId: id } = await redeemCode(deps, { token, code, ip: '127.0.0.1', language })
      session = { ...looker, id, language, caseId, role: 'customer', via: 'link' }
      return session
    },

    /** Moves the clock on, and does on its way what follows from events and what falls due. */
    async passTo(instant: Date): Promise<void> {
      if (seen) {
        await seen.after.tell()
        const met = await seen.after.meetDues(instant)
        // Whoever has no mail is called, and each such task is another version of the case.
        seen.stale ||= met || mail === null
      }
      clock.to(instant)
    },

    end: async (): Promise<void> => await seen?.after.end(),
  }
}
