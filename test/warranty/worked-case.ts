import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { isIsoDay } from '#kernel/calendar.ts'
import { borneKinds } from '#policy/borne.ts'

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

const variantWords = z.strictObject({
  classes: z.array(z.enum(componentClasses)).optional(),
  models: z.array(z.string()).optional(),
  months: z.int().optional(),
  days: z.int().optional(),
  bears: z.array(z.enum(borneKinds)).optional(),
})

/** What an extension, or a promise, gives. Left out: a year for the host, from the end of the base. */
const agreedWords = z.strictObject({
  agreed: day,
  from: day,
  to: day,
  months: z.int(),
  days: z.int(),
  'adds repair days': z.boolean(),
  'moves to a working day': z.boolean(),
  covers: z.array(z.enum(componentClasses)),
  bears: z.array(z.enum(borneKinds)),
  'cancelled from': day,
})

const sellers = [
  'maker',
  'unknown',
  'unlisted',
  'unlisted, confirmed',
  'dealer, not on file',
] as const

const contractWords = agreedWords.extend({
  by: z.enum(sellers),
  'dealer authorized': z.array(span),
})

const repairWords = z.strictObject({
  received: day,
  back: day.nullable(),
  repaired: z.array(z.string()).default(['output_board']),
  fitted: z.array(z.string()).default([]),
  free: z.boolean().default(true),
  'a person says': z.enum(['the same fault', 'another fault']).optional(),
})

/** Left out: two years from delivery for a consumer in China, owed by the seller. */
const lawWords = z.strictObject({
  owes: z.enum(['the seller', 'the maker']),
  'maker took it on': z.boolean(),
  country: z.string(),
  buyers: z.array(z.enum(['consumer', 'business'])),
  models: z.array(z.string()),
  covers: z.array(z.enum(componentClasses)),
  from: z.enum(['delivery', 'purchase']),
  months: z.int(),
  'adds repair days': z.boolean(),
  'moves to a working day': z.boolean(),
  'presumed months': z.int(),
  'a repair adds months': z.int(),
  'holidays of 2027': z.array(day),
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
  'repair warranty days': z.int(),
  bears: z.array(z.enum(borneKinds)),
  variants: z.array(variantWords),
  'dealers may sell contracts': z.boolean(),
  'dealers’ promises bind the maker': z.boolean(),
})

const versionWords = z.strictObject({ from: day, months: z.int() })

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
  /** A swap of a swap: the first unit of the chain comes first. */
  'replaces units shipped on': z.array(day),
  model: z.string(),
  /** The instant of the report, told in this time zone. */
  'reported at': z.iso.datetime({ offset: true }),
  'time zone': z.string(),
  buyer: z.enum(['consumer', 'business', 'unknown']),
  'handed over on': day,
  'relabelled on': day,
  seller: z.enum(sellers),
  'dealer authorized': z.array(span),
  component: z.enum(componentClasses).or(z.literal('unknown')),
  /** Its key, where the usual output board is not meant. */
  'component named': z.string(),
  inspected: z.boolean(),
  findings: z.array(findingWords),
  repairs: z.array(span.or(repairWords)),
  contracts: z.array(contractWords.partial()),
  /** Serial numbers from … to …, and the components that the bulletin names. */
  recalls: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      components: z.array(z.string()).optional(),
    }),
  ),
  laws: z.array(lawWords.partial()),
  'dealer promised more': z.enum(['on its own', 'guaranteed by the maker']),
  'the promise': agreedWords.partial(),
  /** Versions of the policy, each with its term; which of them governs. */
  versions: z.array(versionWords),
  governs: z.enum(['at_purchase', 'at_report', 'better_of_both']),
  policy: policyWords.partial(),
  desk: z
    .strictObject({
      'days from shipping to sale': z.int(),
      'days to answer': z.int(),
      'repair warranty days': z.int(),
    })
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
  /** Bases beside the policy's own, in their order, with what became of each. */
  bases: z
    .array(
      z
        .string()
        .regex(
          /^(contract|repair_warranty|statutory|recall) (holds|is out|is open)( by the seller)?$/,
        ),
    )
    .optional(),
  /** What a covered repair is freed of; both where it is not said. */
  bears: z.array(z.enum(borneKinds)).optional(),
  /** By which version of the policy it was judged. */
  'version of': day.optional(),
  /** Checks by name (of another basis: 'contract period'), each with the reason of its sentence. */
  because: z.record(z.string(), z.string()).default({}),
  clause: clause.optional(),
  /** Of an undetermined verdict: all that could still decide, and nothing else. */
  missing: z.array(z.string()).optional(),
  'turn to': z.enum(['dealer', 'courier', 'other']).optional(),
})
export type WorkedCase = z.infer<typeof workedCaseSchema>
export type Given = WorkedCase['given']
