import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { lacking } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { standing } from '#cases/work.ts'
import { changeWork, workLines } from '#cases/work-store.ts'
import { freeDevice, replaceDevice } from '#devices/replacement-store.ts'
import { invalid } from '#kernel/refusal.ts'
import { readSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'

export const finishBody = z.strictObject({
  /** Each line of work that was done; all that stand must be named. */
  done: z.array(z.uuid()).max(50),
  /** The serial number of the unit given instead: the outcome is then `replaced`. */
  replacementSerial: z.string().trim().min(1).max(60).optional(),
  text: freeText.optional(),
})
type Finish = z.infer<typeof finishBody>

/**
 * The repair is done: repaired, or replaced by another unit, whose serial number takes over the
 * cover without restarting it; the old one is retired, and the chain is visible from both ends.
 * @throws Refusal invalid `guard.work_finished` while a line of work is neither done nor
 *   withdrawn; `work.unknown` for a line that the case has not; `finish.replacement_unknown` for a unit that is not free to be given
 */
export async function finish(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Finish,
): Promise<CommandAnswer> {
  const serial = body.replacementSerial ? readSerial(body.replacementSerial).serial : null
  const reading = { work: workLines, free: freeDevice(serial) }
  return await perform(deps, viewer, 'finish', { ...order, body }, reading, (file, now) => {
    const named = new Set(body.done)
    if (!body.done.every((id) => file.work.some((line) => line.id === id)))
      throw invalid('work.unknown', '/done')
    const open = standing(file.work).filter((line) => line.state === 'open')
    if (open.some((line) => !named.has(line.id))) throw lacking('work_finished', '/done')
    if (serial !== null && (file.free === null || file.free === file.deviceId))
      throw invalid('finish.replacement_unknown', '/replacementSerial')
    const text = textOf('repair', body.text, now)
    const outcome = file.free === null ? ('repaired' as const) : ('replaced' as const)
    return {
      to: 'ready',
      changes: { outcome, replacementDeviceId: file.free },
      data: { outcome, done: body.done, replacementDeviceId: file.free, textId: text.id },
      effects: [
        ...text.effects,
        changeWork(open.map((line) => ({ ...line, state: 'done' as const }))),
        ...(file.free === null
          ? []
          : replaceDevice({ oldId: file.deviceId, newId: file.free, by: viewer.id, at: now })),
      ],
    }
  })
}
