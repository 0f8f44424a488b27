import { z } from 'zod'
import { newId } from '#kernel/id.ts'
import { type Effect, type TextKind, writeText } from './effects.ts'

/** What a person writes in their own words: kept apart from history, at most 2,000 characters. */
export const freeText = z.string().trim().min(1).max(2000)

/** A text to write, or none: its id for the event, its effect for the statement. */
export function textOf(kind: TextKind, body: string, now: Date): Kept<string>
export function textOf(kind: TextKind, body: string | undefined, now: Date): Kept<string | null>
export function textOf(kind: TextKind, body: string | undefined, now: Date): Kept<string | null> {
  if (body === undefined) return { id: null, effects: [] }
  const id = newId(now)
  return { id, effects: [writeText({ id, kind, body, at: now })] }
}

type Kept<Id> = { id: Id; effects: Effect[] }
