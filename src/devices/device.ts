import { z } from 'zod'
import type { Model } from '#catalogue/model.ts'
import type { Dealer } from '#dealers/dealer.ts'
import { isReckonable, reckonable } from '#kernel/reckonable-day.ts'

/** `unregistered`: named in a report or on a paper slip, not known to the maker's register. */
export const deviceStatuses = ['in_service', 'retired', 'unregistered'] as const
export type DeviceStatus = (typeof deviceStatuses)[number]

/** One unit, known by its serial number. Days are 'YYYY-MM-DD' in the organization's time zone. */
export type Device = {
  id: string
  /** Normalized (kernel/serial.ts); `serialAsWritten` is how it was first told. */
  serial: string
  serialAsWritten: string
  barCode: string | null
  modelId: string
  madeOn: string | null
  shippedOn: string | null
  /** The day of the sale as its seller recorded it; the proof stands in `proofs`. */
  soldOn: string | null
  soldByDealerId: string | null
  soldByMaker: boolean
  /** The day the customer says they bought it. */
  purchasedOn: string | null
  /** The day the buyer got it: what the law gives may run from it. */
  handedOverOn: string | null
  /** Numbers of its components, normalized, by the model's keys. */
  componentSerials: Readonly<Record<string, string>>
  ownerCustomerId: string | null
  status: DeviceStatus
  /** The unit that took this one's place, and the one whose place this took. */
  replacedBy: string | null
  replaces: string | null
  version: number
}

/** What registering writes of a unit, whole. */
export type DeviceFacts = Omit<Device, 'id' | 'replacedBy' | 'replaces' | 'version'>

/** A device as it is shown: with its model and the names of its seller. */
export type DeviceRecord = Device & {
  model: Pick<Model, 'id' | 'number' | 'name' | 'components' | 'contents' | 'serialPlace'>
  seller: Pick<Dealer, 'id' | 'kind' | 'name'> | null
  /** Serial numbers of the chain of replacement, for plates. */
  replacedBySerial: string | null
  replacesSerial: string | null
}

const day = z.iso.date().refine(isReckonable, reckonable).nullable().optional()

/** What a registration says. Absent: stays as it is known (new: unknown); null: not known. */
export const registrationSchema = z.strictObject({
  /** The number of the model; for a new unit needed when its serial fits no pattern or several. */
  model: z.string().trim().min(1).max(60).optional(),
  barCode: z.string().trim().min(1).max(80).nullable().optional(),
  madeOn: day,
  shippedOn: day,
  soldOn: day,
  soldByDealerId: z.uuid().nullable().optional(),
  soldByMaker: z.boolean().optional(),
  purchasedOn: day,
  handedOverOn: day,
  /** By the model's keys; those that are left out stay, null: not known. */
  componentSerials: z.record(z.string().max(40), z.string().max(100).nullable()).optional(),
  ownerId: z.uuid().nullable().optional(),
})
export type Registration = z.infer<typeof registrationSchema>
