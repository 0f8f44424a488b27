import { z } from 'zod'
import { type ComponentClass, componentClasses } from '#catalogue/model.ts'
import { isReckonable, reckonable } from '#kernel/reckonable-day.ts'
import { type Borne, borneKinds } from '#policy/borne.ts'

export const agreementKinds = ['contract', 'promise'] as const
export type AgreementKind = (typeof agreementKinds)[number]

/** Who sold a contract, or gave a promise. */
export type Party = { kind: 'maker' } | { kind: 'dealer'; id: string } | { kind: 'unknown' }

/**
 * An extension or renewal of service, or what a dealer promised beyond the policy: its dates, what
 * it covers and bears. Days are 'YYYY-MM-DD'; `fromOn` null: it goes on from the base's end. A
 * promise without an end was given in words alone, which `note` tells.
 */
export type Agreement = {
  id: string
  deviceId: string
  kind: AgreementKind
  party: Party
  agreedOn: string
  fromOn: string | null
  toOn: string | null
  lengthMonths: number | null
  lengthDays: number | null
  addsRepairDays: boolean
  movesToWorkingDay: boolean
  covered: readonly ComponentClass[]
  bears: readonly Borne[]
  /** No longer in force from this day on. */
  cancelledOn: string | null
  note: string | null
  enteredBy: string
  enteredAt: Date
  /** The named person by whose word the maker answers for a promise. */
  guaranteedBy: string | null
  guaranteedAt: Date | null
  withdrawnAt: Date | null
}

const day = z.iso.date().refine(isReckonable, reckonable)

const terms = {
  agreedOn: day,
  fromOn: day.nullable().default(null),
  toOn: day.nullable().default(null),
  lengthMonths: z.int().min(1).max(600).nullable().default(null),
  lengthDays: z.int().min(1).max(3650).nullable().default(null),
  addsRepairDays: z.boolean().default(false),
  movesToWorkingDay: z.boolean().default(false),
  covered: z.array(z.enum(componentClasses)).min(1).default(['host', 'main_accessory']),
  bears: z
    .array(z.enum(borneKinds))
    .min(1)
    .default([...borneKinds]),
  cancelledOn: day.nullable().default(null),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
}

type Ends = {
  fromOn: string | null
  toOn: string | null
  lengthMonths: number | null
  lengthDays: number | null
}
const endsSaid = ({ toOn, lengthMonths, lengthDays }: Ends): number =>
  [toOn, lengthMonths, lengthDays].filter((end) => end !== null).length

const inOrder = ({ fromOn, toOn }: Ends): boolean =>
  fromOn === null || toOn === null || fromOn <= toOn

export const contractSchema = z
  .strictObject({
    ...terms,
    /** Sold by the maker itself. Neither this nor a dealer: not known. */
    withMaker: z.boolean().default(false),
    dealerId: z.uuid().nullable().default(null),
  })
  .refine((told) => endsSaid(told) === 1, { path: ['toOn'] })
  .refine(inOrder, { path: ['toOn'] })
  .refine(({ withMaker, dealerId }) => !withMaker || dealerId === null, { path: ['dealerId'] })
export type ContractInput = z.input<typeof contractSchema>

export const promiseSchema = z
  .strictObject({ ...terms, dealerId: z.uuid() })
  .refine((told) => endsSaid(told) === 1 || (endsSaid(told) === 0 && told.note !== null), {
    path: ['toOn'],
  })
  .refine(inOrder, { path: ['toOn'] })
export type PromiseInput = z.input<typeof promiseSchema>
