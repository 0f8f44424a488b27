import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { isIsoDay } from '#kernel/calendar.ts'
import { borneKinds } from './borne.ts'
import { clauseId, exclusionSchema } from './exclusion.ts'

export const isoDay = z.string().refine(isIsoDay)
const count = z.int().min(1).max(3650)
const sellers = z.array(z.enum(['maker', 'authorized_dealer'])).min(1)

const length = z.union([
  z.strictObject({ months: z.int().min(1).max(600) }),
  z.strictObject({ days: count }),
])

/** Documents of these kinds that do, or do not, name the unit's serial number. */
const rankSchema = z.strictObject({
  kinds: z.array(z.enum(proofKinds).exclude(['serial'])).min(1),
  namesSerial: z.boolean(),
})
export type ProofRank = z.infer<typeof rankSchema>

const bears = z.array(z.enum(borneKinds)).min(1)

/** A term of its own for components of these classes, of these models; left out: of all. */
const variantSchema = z.strictObject({
  classes: z.array(z.enum(componentClasses)).min(1).optional(),
  models: z.array(z.string().min(1).max(40)).min(1).max(1_000).optional(),
  length,
  bears: bears.optional(),
})

/**
 * What a version of a policy decides by: numbers, days, classes and clause ids, no words. A
 * verdict is a function of this and of facts, so it is enough to replay one. Null always
 * means that the policy says nothing; the desk's own settings may then stand in.
 */
export const termsSchema = z.strictObject({
  version: z.int().min(1).max(9999),
  /** In force from this day on, until the next version's. */
  publishedFrom: isoDay,
  service: z.strictObject({ clause: clauseId, method: z.literal('mail_in') }),
  identity: z.strictObject({ clause: clauseId }),
  channel: z.strictObject({ clause: clauseId, sellers }),
  term: z.strictObject({
    clause: clauseId,
    length,
    addsRepairDays: z.boolean().nullable(),
    movesToWorkingDay: z.boolean().nullable(),
    /** The first that fits decides; none fits or left out: `length`. */
    variants: z.array(variantSchema).max(200).optional(),
  }),
  proofs: z.strictObject({
    clause: clauseId,
    /** Best first; documents of one rank are equal. */
    ranks: z.array(rankSchema).min(1),
    /** The maker's shipping day, when no document decides: so many days may lie until the sale. */
    shippingDay: z.strictObject({
      counts: z.boolean(),
      allowanceDays: count.nullable(),
      /** So many days to answer a request for a better date, before this day may refuse. */
      daysToAsk: count.nullable(),
    }),
  }),
  scope: z.strictObject({
    clause: clauseId,
    covered: z.array(z.enum(componentClasses)).min(1),
    /** Left out: parts and labour. */
    bears: bears.optional(),
  }),
  /** Failure of the product itself in normal use. */
  cause: z.strictObject({ clause: clauseId }),
  exclusions: z.array(exclusionSchema),
  waysOn: z.strictObject({
    clause: clauseId,
    offers: z.array(z.enum(['responsible_party', 'paid_service'])),
  }),
  software: z.strictObject({
    clause: clauseId,
    /** During the term: `free` costs nothing, `upgrade_price` is the maker's price. */
    freeSoftware: z.literal('free'),
    paidSoftware: z.enum(['free', 'upgrade_price']),
    afterTerm: z.enum(['free', 'upgrade_price', 'none']).nullable(),
  }),
  extension: z.strictObject({
    clause: clauseId,
    agreed: z.enum(['at_purchase', 'any_time']).nullable(),
    soldBy: sellers,
  }),
  /** Dealers' promises beyond the policy are theirs. */
  promises: z.strictObject({ clause: clauseId, bindMaker: z.boolean() }),
  freight: z.strictObject({
    toDepot: z.enum(['maker', 'customer']).nullable(),
    back: z.enum(['maker', 'customer']).nullable(),
  }),
  /** Named as the desk's settings that stand in for them. */
  days: z.strictObject({
    daysToConfirm: count.nullable(),
    quotationValidityDays: count.nullable(),
    unansweredDays: count.nullable(),
    disputeDays: count.nullable(),
    repairWarrantyDays: count.nullable(),
    storageFreeDays: count.nullable(),
  }),
})
export type Terms = z.infer<typeof termsSchema>

/** The exclusion that a policy decides in this way; undefined: its terms have none. */
export const exclusionBy = (terms: Terms, decidedBy: 'certificate' | 'term') =>
  terms.exclusions.find((exclusion) => exclusion.decidedBy === decidedBy)
