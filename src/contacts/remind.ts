import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { dropDues } from '#cases/effects.ts'
import { perform } from '#cases/record.ts'
import type { Stage } from '#cases/stages.ts'
import type { Deps } from '#platform/deps.ts'

export type Reminder = 'mail_in' | 'quotation'

/** The stage in which somebody still has to be reminded of it. */
export const remindedIn: Readonly<Record<Reminder, Stage>> = {
  mail_in: 'authorized',
  quotation: 'quoted',
}

/** The customer's turn has lasted for the set days: they are told once more what is asked of them. */
export const remind = async (
  deps: Deps,
  viewer: Viewer,
  order: Order,
  reminder: Reminder,
): Promise<CommandAnswer> =>
  await perform(deps, viewer, 'contact', { ...order, body: { reminder } }, {}, (file) => ({
    data: { reminder, waited: file.stage === remindedIn[reminder] },
    effects: [dropDues([`${reminder}_reminder`])],
  }))
