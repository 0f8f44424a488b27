import { z } from 'zod'
import { proofKinds } from '#devices/proof.ts'
import { daySchema } from '#platform/http/wire.ts'
import { borneKinds } from '#policy/borne.ts'
import { type Answer, checkNames, evidenceKinds } from './answer.ts'
import type { Explanation } from './explanation.ts'

const evidence = z.object({
  kind: z.enum(evidenceKinds),
  id: z.string().nullable(),
  detail: z.string().nullable(),
})

const check = z.object({
  name: z.enum(checkNames),
  result: z.enum(['passed', 'failed', 'unknown']),
  reason: z.string().describe('A stable name; its sentence is in the explanation.'),
  clause: z.string().nullable(),
  facts: z.array(
    z.object({
      fact: z.string(),
      id: z.string().nullable(),
      value: z.union([z.string(), z.number()]).nullable(),
    }),
  ),
  missing: z.array(evidence).describe('What could turn an unknown into passed or failed.'),
  interpretations: z.array(z.string()),
})

const basis = z.object({
  basis: z.enum(['base', 'contract', 'repair_warranty', 'statutory', 'recall']),
  id: z
    .string()
    .nullable()
    .describe('Of the contract, promise, earlier repair, statute or recall; null: the policy.'),
  owedBy: z
    .enum(['maker', 'seller'])
    .describe('What the seller owes is shown beside the answer and is no part of it.'),
  state: z.enum(['holds', 'out', 'open']),
  bears: z.array(z.enum(borneKinds)),
  checks: z.array(check),
})

const wayOn = z.union([
  z.object({
    way: z.literal('responsible_party'),
    party: z.enum(['dealer', 'courier', 'other']),
    id: z.string().nullable(),
  }),
  z.object({ way: z.literal('paid_service') }),
  z.object({ way: z.literal('appeal') }),
])

export const outcomeWire = z.enum(['covered', 'not_covered', 'undetermined'])

const answer = z.object({
  kind: z.enum(['entitlement', 'verdict']),
  rules: z.int(),
  policyVersion: z.int(),
  component: z.string().nullable(),
  outcome: outcomeWire,
  bears: z
    .array(z.enum(borneKinds))
    .describe('What a covered repair is freed of, by all that holds; empty unless covered.'),
  bases: z.array(basis),
  dates: z.object({
    startsOn: daySchema.nullable(),
    startsBy: z.enum([...proofKinds, 'shipping_day']).nullable(),
    proofId: z.string().nullable(),
    coveredTo: daySchema.nullable(),
    provisional: z.boolean(),
    firstReportedOn: daySchema,
  }),
  missing: z.array(evidence),
  waysOn: z.array(wayOn),
  promises: z.array(z.object({ id: z.string(), dealerId: z.string() })),
})

/** An entitlement or a verdict as it is answered; the compiler holds it to `Answer`. */
export const answerWire: z.ZodType<Answer, Answer> = answer

/** The same in sentences, in the language of whoever asks. */
export const explanationWire: z.ZodType<Explanation, Explanation> = z.object({
  sentence: z.string(),
  dates: z.array(z.object({ name: z.string(), day: daySchema, said: z.string() })),
  checks: z.array(
    z.object({
      check: check.shape.name,
      basis: basis.shape.basis,
      basisId: z.string().nullable(),
      name: z.string(),
      reason: z.string(),
      result: check.shape.result,
      mark: z.enum(['✓', '✗', '?']),
      sentence: z.string(),
      note: z.string().nullable(),
      clause: z.string().nullable(),
      evidence: z.array(z.string()),
    }),
  ),
  missing: z.array(z.object({ text: z.string(), from: z.enum(['customer', 'desk']) })),
  waysOn: z.array(
    z.object({ way: z.enum(['responsible_party', 'paid_service', 'appeal']), text: z.string() }),
  ),
  promises: z.array(z.string()),
})

/** Both in one. */
export const explainedWire: z.ZodType<
  Answer & { explanation: Explanation },
  Answer & { explanation: Explanation }
> = answer.extend({ explanation: explanationWire })
