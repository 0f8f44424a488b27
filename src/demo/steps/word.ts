import type { Viewer } from '#access/viewer.ts'
import type { Word } from '#cases/word.ts'
import type { Texts } from '#kernel/language.ts'
import { openTasks } from '#tasks/store.ts'
import type { TaskKind } from '#tasks/task.ts'
import type { Visit } from '../visit.ts'

/** Customers act behind their link, through their dealer, or an agent records what they said. */
export async function byCustomer(visit: Visit, said: Texts): Promise<{ who: Viewer; word?: Word }> {
  const { part, desk } = visit
  if (part.via === 'web') return { who: await visit.customer() }
  if (part.via === 'dealer' && (part.bought === 'north' || part.bought === 'south'))
    return { who: desk.dealer[part.bought].viewer }
  await callsMade(visit)
  const at = visit.deps.clock().toISOString()
  return { who: visit.agent, word: { how: 'phone', at, text: visit.say(said) } }
}

/** Whoever has no mail is called about what others are written: the call is made. */
export async function callsMade(visit: Visit): Promise<void> {
  if (visit.part.who.mail !== null) return
  const { tasks } = await visit.read({ tasks: openTasks })
  for (const { id, kind } of tasks)
    if (kind === 'call_customer' || kind === 'call_quotation')
      await visit.go(visit.agent, 'tick', { taskId: id })
}

/** What the customer or the dealer wrote is answered, if anything is. */
export async function messageAnswered(visit: Visit, text: Texts): Promise<void> {
  const { tasks } = await visit.read({ tasks: openTasks })
  if (!tasks.some(({ kind }) => kind === 'answer_message')) return
  await visit.go(visit.agent, 'contact', {
    kind: visit.part.who.mail === null ? 'call' : 'message',
    direction: 'out',
    text: visit.say(text),
  })
}

/** Ticks off the open task of this kind, with what came of it. */
export async function tickOff(
  visit: Visit,
  who: Viewer,
  kind: TaskKind,
  text: Texts,
): Promise<void> {
  const { tasks } = await visit.read({ tasks: openTasks })
  const open = tasks.find((task) => task.kind === kind)
  if (!open) throw new Error(`There is no open task ${kind}.`)
  await visit.go(who, 'tick', { taskId: open.id, text: visit.say(text) })
}
