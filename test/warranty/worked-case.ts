import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { isIsoDay } from '#kernel/calendar.ts'

// The words in which cases.yaml is written. What a case does not say is as in `facts()`.
const day = z.string().refine(isIsoDay, 'a day, such as 2026-03-15')
const clause = z.string('a clause in quotes, such as "2.10"')
const span = z.tuple([day, day.nullable()])

const proofWords = z.strictObject({
  kind: z.enum(proofKinds),
  dated: day.nullable(),
  serial: z.enum(['this', 'other', 'former', 'none']).default('this'),
  'bar code': z.string().nullable().default(null),
  model: z.string().nullable().default(null),
  'recorded after the report': z.boolean().default(false),
  resale: z.boolean().default(false),
  'confirmed by': z.string().nullable().default(null),
  withdrawn: z.boolean().default(false),
})

const findingWords = z.strictObject({
  state: z.enum(['suspected', 'confirmed', 'withdrawn']),
  clause: clause.nullable(),
  kind: z.string().nullable().default(null),
  on: z.enum(['this component', 'another component', 'the whole unit']).default('this component'),
  'of another fault': z.boolean().default(false),
  evidence: z.array(z.enum(['photo', 'note'])).default([]),
  by: z.string().nullable().default('zhao-min'),
  'beyond our relabelling': z.boolean().nullable().default(null),
})

const policyWords = z.strictObject({
  months: z.int(),
  days: z.int(),
  'adds repair days': z.boolean(),
  'moves to a working day': z.boolean(),
  'days from shipping to sale': z.int(),
  'days to answer': z.int(),
  'shipping day counts': z.boolean(),
  covers: z.array(z.enum(componentClasses)),
  'invoices before other documents': z.boolean(),
})

const given = z.strictObject({
  /** Short for one invoice that names the unit. */
  bought: day.or(z.literal('unknown')),
  proofs: z.array(proofWords),
  made: day.or(z.literal('unknown')),
  shipped: day.or(z.literal('unknown')),
  reported: day,
  'answered on': day,
  'better date asked on': day,
  serial: z.enum(['unknown', 'not registered', 'retired']),
  'replaces a unit shipped on': day,
  'relabelled on': day,
  seller: z.enum(['maker', 'unknown', 'unlisted', 'unlisted, confirmed', 'dealer, not on file']),
  'dealer authorized': z.array(span),
  component: z.enum(componentClasses).or(z.literal('unknown')),
  inspected: z.boolean(),
  findings: z.array(findingWords),
  repairs: z.array(span),
  contract: z.boolean(),
  recall: z.boolean(),
  'dealer promised more': z.enum(['on its own', 'guaranteed by the maker']),
  policy: policyWords.partial(),
  desk: z
    .strictObject({ 'days from shipping to sale': z.int(), 'days to answer': z.int() })
    .partial(),
  'holidays of 2027': z.array(day),
})

const outcome = z.enum(['covered', 'not covered', 'undetermined'])

export const workedCaseSchema = z.strictObject({
  case: z.string(),
  given: given.partial(),
  verdict: outcome,
  /** Before anyone has inspected it; the same as the verdict where it is not said. */
  'before inspection': outcome.optional(),
  'covered to': day.nullable().optional(),
  provisional: z.boolean().default(false),
  /** Checks by name, each with the reason that its sentence is made of. */
  because: z.record(z.string(), z.string()).default({}),
  clause: clause.optional(),
  /** Of an undetermined verdict: all that could still decide, and nothing else. */
  missing: z.array(z.string()).optional(),
  'turn to': z.enum(['dealer', 'courier', 'other']).optional(),
})
export type WorkedCase = z.infer<typeof workedCaseSchema>
export type Given = WorkedCase['given']
