import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { takeIntoCase, usableIn } from '#attachments/effects.ts'
import type { CommandAnswer } from '#cases/answer.ts'
import type { Command } from '#cases/lifecycle.ts'
import { perform } from '#cases/record.ts'
import { callTask } from '#cases/task-now.ts'
import { textOf } from '#cases/text.ts'
import { sees } from '#cases/visible.ts'
import { newId } from '#kernel/id.ts'
import { invalid } from '#kernel/refusal.ts'
import { deskDays } from '#organizations/store.ts'
import type { Deps } from '#platform/deps.ts'
import { openTasks } from '#tasks/store.ts'
import { toAnswer } from './answering.ts'
import { addContact } from './store.ts'

/** The command that would have brought a second case to life, with the open one that it joins. */
export type Joining = { number: string; key: string | undefined; body: unknown; joins: Command }

/** What is said of the unit. */
export type Said = {
  text: string
  /** For the desk alone, where the open case is somebody else's: who says it, how to reach them. */
  from: string
  evidence?: readonly string[]
  /** Who uploaded it; left out: the viewer. */
  addedBy?: string | undefined
}

/**
 * A unit has one open case, which what else is said of the unit joins (law 7). To a stranger, and
 * to a dealer whose case it is not, it is somebody else's: what they say is for the desk alone,
 * with how to reach them, and an agent calls them back.
 * @throws Refusal invalid `attachment.unknown` at `/evidence`
 */
export async function joinOpenCase(
  deps: Deps,
  viewer: Viewer,
  asked: Joining,
  said: Said,
): Promise<CommandAnswer> {
  const { evidence = [], addedBy = viewer.id } = said
  const reading = { days: deskDays, tasks: openTasks, usable: usableIn(evidence, addedBy) }
  return await perform(deps, viewer, 'contact', asked, reading, (file, now) => {
    if (file.usable < new Set(evidence).size) throw invalid('attachment.unknown', '/evidence')
    const theirs = sees(viewer, file)
    const text = textOf('contact', theirs ? said.text : `${said.from}\n\n${said.text}`, now)
    const id = newId(now)
    const how = theirs
      ? { kind: 'message', direction: 'in' }
      : { kind: 'note', direction: 'internal' }
    const contact = {
      id,
      ...how,
      textId: text.id,
      evidence,
      by: viewer.id,
      role: viewer.role,
      at: now,
    }
    return {
      data: { contactId: id, joins: asked.joins, ...how, textId: text.id, evidence },
      effects: [
        ...text.effects,
        addContact(contact),
        ...(theirs ? [] : [callTask(viewer, 'call_reporter', now, file.days, text.id)]),
        ...(theirs && isOutside(viewer.role)
          ? toAnswer(viewer, file.tasks, now, file.days, text.id)
          : []),
        ...(evidence.length > 0 ? [takeIntoCase(evidence, addedBy)] : []),
      ],
    }
  })
}
