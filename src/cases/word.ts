import { z } from 'zod'
import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { waysToSpeak } from './case.ts'
import type { Effect } from './effects.ts'
import { lacking } from './guards.ts'
import type { Facts } from './history.ts'
import { freeText, textOf } from './text.ts'

/**
 * What a customer said to a person at the desk: how, when and who heard it. Whoever has only a
 * telephone is served in every step by it (guard `word_recorded`).
 */
export const wordSchema = z.strictObject({
  how: z.enum(waysToSpeak),
  at: z.iso.datetime({ offset: true }),
  /** What was said, in the agent's words. */
  text: freeText,
})
export type Word = z.infer<typeof wordSchema>

/**
 * The customer's word as history keeps it. A customer or dealer speaks for themselves; anyone
 * else must say how they heard it.
 * @throws Refusal invalid `guard.word_recorded` when an agent gives none
 */
export function wordOf(
  viewer: Viewer,
  word: Word | undefined,
  now: Date,
): { data: Facts; effects: Effect[]; textId: string | null } {
  const speaksForThemselves = isOutside(viewer.role) || viewer.role === 'system'
  if (speaksForThemselves) return { data: {}, effects: [], textId: null }
  if (!word) throw lacking('word_recorded', '/word')
  const text = textOf('word', word.text, now)
  return {
    data: { word: { how: word.how, at: word.at, heardBy: viewer.id, textId: text.id } },
    effects: text.effects,
    textId: text.id,
  }
}
