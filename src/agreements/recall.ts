import { z } from 'zod'
import type { Texts } from '#kernel/language.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { writtenTexts } from '#kernel/texts.ts'

/** Serial numbers from … to …, both inside, normalized and as long as each other. */
export type SerialRange = { from: string; to: string }

/** A bulletin about units of a model, whatever their term. Days are 'YYYY-MM-DD'. */
export type Recall = {
  id: string
  /** As the bulletin is cited. */
  number: string
  title: Texts
  modelId: string
  ranges: readonly SerialRange[]
  /** What is made good, by keys of the model; null: whatever fails. */
  components: readonly string[] | null
  announcedOn: string
  withdrawnAt: Date | null
}

const serial = z.string().min(1).max(100).transform(normalizeSerial)

const range = z
  .strictObject({ from: serial, to: serial })
  .refine(({ from, to }) => from.length === to.length && from <= to, { path: ['to'] })

export const recallSchema = z.strictObject({
  number: z.string().trim().min(1).max(40),
  title: writtenTexts(z.string().trim().min(1).max(200)),
  /** The number of the model. */
  model: z.string().trim().min(1).max(60),
  ranges: z.array(range).min(1).max(200),
  components: z.array(z.string().min(1).max(40)).min(1).max(100).nullable().default(null),
  announcedOn: z.iso.date(),
})
export type RecallInput = z.input<typeof recallSchema>
