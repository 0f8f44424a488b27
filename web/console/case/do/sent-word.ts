import { z } from 'zod'
import { waysToSpeak } from '#cases/case.ts'
import { instantAt } from '#kernel/instant.ts'
import type { Submitted } from '../../../forms/acting.ts'

export const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
export const words = z.string().trim().min(1).max(2000)

/** What the customer said to us: how, when by the desk's clocks, in which words. */
export const wordForm = {
  wordHow: z.enum(waysToSpeak),
  wordAt: wallTime,
  wordText: words,
}

type Typed = z.infer<z.ZodObject<typeof wordForm>>

/** The same as a command's `word`. */
export const wordFrom = ({ value, maker }: Pick<Submitted<Typed>, 'value' | 'maker'>) => ({
  how: value.wordHow,
  at: timeFrom(maker, value.wordAt),
  text: value.wordText,
})

/** A time as typed by the desk's clocks, RFC 3339. */
export const timeFrom = ({ timeZone }: { timeZone: string }, wall: string): string =>
  instantAt(timeZone, wall.slice(0, 16)).toISOString()
