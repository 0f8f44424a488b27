import { conflict, forbidden, invalid, type Refusal } from '#kernel/refusal.ts'
import type { Guard } from './lifecycle.ts'

/** A guard that does not hold: 409 with the guard's own sentence, in each language. */
export const stopped = (guard: Guard, extra: Record<string, unknown> = {}): Refusal =>
  conflict(`guard.${guard}`, { extra: { guard, ...extra } })

/** A guard that speaks of the body: 422, with the field that is wrong. */
export const lacking = (guard: Guard, pointer: string): Refusal =>
  invalid(`guard.${guard}`, pointer, { extra: { guard } })

/** Law of four eyes: what one person did, another decides. 403. */
export const anotherPersonNeeded = (): Refusal =>
  forbidden('guard.another_person', { extra: { guard: 'another_person' } })
