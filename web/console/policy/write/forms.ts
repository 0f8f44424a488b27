import { redirect } from 'react-router'
import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { borneKinds } from '#policy/borne.ts'
import { clauseId, evidenceKinds, exclusionSchema } from '#policy/exclusion.ts'
import type { Policy, PolicyInput } from '#policy/policy.ts'
import { sentenceSchema, textsSchema } from '#policy/wording.ts'
import { acting, form, type Submitted } from '../../../forms/acting.ts'
import { viewerOf } from '../../../forms/viewer-of.ts'
import * as m from '../../../messages/compiled/messages.js'

const seen = z.coerce.number().int().min(1)
const count = z.coerce.number().int().min(1).max(3650).optional()
const evidence = z.array(z.enum(evidenceKinds)).default([])
const said = z.enum(['maker', 'customer']).optional()

const name = textsSchema(60)
const because = sentenceSchema('component', 'end')
const responsible = z.enum(['dealer', 'courier', 'other']).optional()

export const exclusionForm = z.object({
  seen,
  clause: clauseId,
  concerns: exclusionSchema.shape.concerns,
  responsible,
  evidence,
  name,
  because,
  kinds: z
    .array(
      z.object({ kind: z.string().max(40), excluded: z.coerce.boolean().default(false), evidence }),
    )
    .max(50)
    .default([]),
})
export const newExclusionForm = z.object({
  seen,
  clause: clauseId,
  check: z.enum(['identity', 'cause']),
  concerns: exclusionSchema.shape.concerns,
  evidence: evidence.refine((kinds) => kinds.length > 0, { error: () => m.write_needs_evidence() }),
  name,
  because,
})
export const variantForm = z
  .object({
    seen,
    classes: z.array(z.enum(componentClasses)).default([]),
    /** Numbers of models, with commas between; left out: all. */
    models: z.string().max(4000).optional(),
    months: z.coerce.number().int().min(1).max(600).optional(),
    days: count,
    bears: z.array(z.enum(borneKinds)).default([]),
  })
  .refine(({ months, days }) => (months === undefined) !== (days === undefined), {
    path: ['months'],
    error: () => m.policy_needs_length(),
  })
export const proofsForm = z
  .object({
    seen,
    ranks: z
      .array(
        z.object({
          kinds: z.array(z.enum(proofKinds).exclude(['serial'])).default([]),
          namesSerial: z.coerce.boolean().default(false),
        }),
      )
      .max(20)
      .transform((ranks) => ranks.filter(({ kinds }) => kinds.length > 0)),
    counts: z.coerce.boolean().default(false),
  })
  .refine(({ ranks }) => ranks.length > 0, {
    path: ['ranks'],
    error: () => m.write_needs_rank(),
  })
export const furtherForm = z.object({
  seen,
  paidSoftware: z.enum(['free', 'upgrade_price']),
  afterTerm: z.enum(['free', 'upgrade_price', 'none']).optional(),
  agreed: z.enum(['at_purchase', 'any_time']).optional(),
  toDepot: said,
  back: said,
  bindMaker: z.coerce.boolean().default(false),
  quotationValidityDays: count,
  unansweredDays: count,
  disputeDays: count,
  storageFreeDays: count,
})
const outcomes = z.object({
  covered: sentenceSchema('component', 'dated', 'end'),
  not_covered: sentenceSchema('component', 'because'),
  undetermined: sentenceSchema('component', 'missing'),
})
export const wordsForm = z.object({ seen, entitlement: outcomes, verdict: outcomes })

type Sent<Value> = Submitted<Value & { seen: number }>

/** Writes the draft anew, whole, with what the form changes. */
async function write<Value>(
  sent: Sent<Value>,
  changed: (policy: Policy, told: Value) => PolicyInput,
): Promise<Response> {
  const viewer = viewerOf(sent)
  const id = sent.params.id ?? ''
  const { policy } = await sent.app.policy.readDraft(viewer, id)
  const { seen: version } = sent.value
  await sent.app.policy.changeDraft(viewer, { id, seen: version }, changed(policy, sent.value))
  return redirect(`/desk/policy/drafts/${id}/write`)
}

type Terms = Policy['terms']
const withTerms = (policy: Policy, terms: Partial<Terms>): PolicyInput => ({
  ...policy,
  terms: { ...policy.terms, ...terms },
})

export const writeAction = acting({
  exclusion: form(exclusionForm, (sent) =>
    write(sent, (policy, { clause, concerns, responsible: who = null, kinds, ...told }) => ({
      ...withTerms(policy, {
        exclusions: policy.terms.exclusions.map((one) =>
          one.clause === clause
            ? {
                ...{ ...one, concerns, responsible: who, evidence: told.evidence },
                kinds: one.kinds.map((kind) => kindAfter(kind, kinds)),
              }
            : one,
        ),
      }),
      exclusions: {
        ...policy.exclusions,
        [clause]: {
          kinds: {},
          ...policy.exclusions[clause],
          name: told.name,
          because: told.because,
        },
      },
    })),
  ),
  newExclusion: form(newExclusionForm, (sent) =>
    write(sent, (policy, { clause, check, concerns, ...told }) => ({
      ...withTerms(policy, {
        exclusions: [
          ...policy.terms.exclusions,
          {
            ...{ clause, check, concerns, evidence: told.evidence },
            ...{ decidedBy: 'finding' as const, kinds: [], responsible: null },
          },
        ],
      }),
      // A clause without words of its own says what its exclusion is called.
      clauses: { [clause]: { title: told.name, text: told.because }, ...policy.clauses },
      exclusions: {
        ...policy.exclusions,
        [clause]: { name: told.name, because: told.because, kinds: {} },
      },
    })),
  ),
  removeExclusion: form(z.object({ seen, clause: clauseId }), (sent) =>
    write(sent, (policy, { clause }) => ({
      ...withTerms(policy, {
        exclusions: policy.terms.exclusions.filter((one) => one.clause !== clause),
      }),
      exclusions: Object.fromEntries(
        Object.entries(policy.exclusions).filter(([key]) => key !== clause),
      ),
    })),
  ),
  variant: form(variantForm, (sent) =>
    write(sent, (policy, { classes, models, months, days, bears }) => {
      const named = (models ?? '').split(/[,，、\s]+/u).filter((number) => number !== '')
      const variant = {
        length: months === undefined ? { days: days ?? 1 } : { months },
        ...(classes.length > 0 && { classes }),
        ...(named.length > 0 && { models: named }),
        ...(bears.length > 0 && bears.length < borneKinds.length && { bears }),
      }
      const { term } = policy.terms
      return withTerms(policy, { term: { ...term, variants: [...(term.variants ?? []), variant] } })
    }),
  ),
  removeVariant: form(z.object({ seen, at: z.coerce.number().int().min(0) }), (sent) =>
    write(sent, (policy, { at }) => {
      const { term } = policy.terms
      const variants = (term.variants ?? []).filter((_, place) => place !== at)
      return withTerms(policy, { term: { ...term, variants } })
    }),
  ),
  proofs: form(proofsForm, (sent) =>
    write(sent, (policy, { ranks, counts }) => {
      const { proofs } = policy.terms
      const shippingDay = { ...proofs.shippingDay, counts }
      return withTerms(policy, { proofs: { ...proofs, ranks, shippingDay } })
    }),
  ),
  further: form(furtherForm, (sent) =>
    write(sent, ({ terms, ...policy }, told) =>
      withTerms(
        { terms, ...policy },
        {
          software: {
            ...terms.software,
            paidSoftware: told.paidSoftware,
            afterTerm: told.afterTerm ?? null,
          },
          extension: { ...terms.extension, agreed: told.agreed ?? null },
          promises: { ...terms.promises, bindMaker: told.bindMaker },
          freight: { toDepot: told.toDepot ?? null, back: told.back ?? null },
          days: {
            ...terms.days,
            quotationValidityDays: told.quotationValidityDays ?? null,
            unansweredDays: told.unansweredDays ?? null,
            disputeDays: told.disputeDays ?? null,
            storageFreeDays: told.storageFreeDays ?? null,
          },
        },
      ),
    ),
  ),
  words: form(wordsForm, (sent) =>
    write(sent, (policy, { entitlement, verdict }) => ({
      ...policy,
      outcomes: { entitlement, verdict },
    })),
  ),
})

type Kind = Terms['exclusions'][number]['kinds'][number]

/** What its name, its exclusion and its evidence become; without any evidence it stays as it was. */
function kindAfter(kind: Kind, told: z.output<typeof exclusionForm>['kinds']): Kind {
  const found = told.find((one) => one.kind === kind.kind)
  if (!found) return kind
  const demanded = found.evidence.length > 0 ? found.evidence : kind.evidence
  return { ...kind, excluded: found.excluded, evidence: demanded }
}
