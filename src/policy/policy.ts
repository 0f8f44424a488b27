import { z } from 'zod'
import { clauseId } from './exclusion.ts'
import { gaps } from './gaps.ts'
import { termsSchema } from './terms.ts'
import { sentenceSchema, textsSchema } from './wording.ts'

const clauseText = z.strictObject({ title: textsSchema(120), text: textsSchema() })
/** `name` is for buttons; `because` completes "Not covered:". */
const reason = z.strictObject({
  name: textsSchema(60),
  because: sentenceSchema('component', 'end'),
})
const exclusionText = reason.extend({ kinds: z.record(z.string(), reason).default({}) })

/** The answer as it is read aloud. `dated` is `yes` where `end`, the last day, is known. */
const outcomes = z.strictObject({
  covered: sentenceSchema('component', 'dated', 'end'),
  not_covered: sentenceSchema('component', 'because'),
  undetermined: sentenceSchema('component', 'missing'),
})

/** What is shown and acknowledged before a unit is mailed, and signed on paper. */
const noticeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  /** Stays while the words stay: an acknowledgement says which words were read. */
  version: z.int().min(1),
  clause: clauseId.nullable(),
  title: textsSchema(60),
  text: textsSchema(600),
})
export type Notice = z.infer<typeof noticeSchema>

/**
 * A version of a maker's terms: what decides, and the words for it in each language. Whatever
 * is cited must have its words. One maker's policy is only other data than another's.
 */
export const policySchema = z
  .strictObject({
    terms: termsSchema,
    title: textsSchema(120),
    clauses: z.record(clauseId, clauseText),
    exclusions: z.record(clauseId, exclusionText),
    /** Before an inspection (entitlement) and after it (verdict). */
    outcomes: z.strictObject({ entitlement: outcomes, verdict: outcomes }),
    /** In the order in which they are shown. */
    notices: z.array(noticeSchema),
  })
  .superRefine((policy, context) => {
    for (const gap of gaps(policy)) context.addIssue({ code: 'custom', ...gap })
  })
export type Policy = z.infer<typeof policySchema>
export type PolicyInput = z.input<typeof policySchema>
