import { z } from 'zod'
import type { Texts } from '#kernel/language.ts'
import { clauseId } from './exclusion.ts'
import { isoDay } from './terms.ts'
import { textsSchema } from './wording.ts'

/** How a clause is read, from a day on: signed by a person, never changed, cited by verdicts. */
export type Interpretation = {
  id: string
  clause: string
  since: string
  text: Texts
  signedBy: string
  signedAt: Date
}

export const newInterpretationSchema = z.strictObject({
  clause: clauseId,
  since: isoDay,
  text: textsSchema(1_000),
})
export type NewInterpretation = z.input<typeof newInterpretationSchema>
