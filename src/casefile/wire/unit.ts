import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { deviceStatuses } from '#devices/device.ts'
import { addressSchema } from '#kernel/address.ts'
import { wireTexts } from '#kernel/texts.ts'
import { parties } from '#parcels/parcel.ts'
import { daySchema, momentSchema } from '#platform/http/wire.ts'
import { findingStates } from '#repairs/finding.ts'

export const id = z.uuid()
export const moment = momentSchema.nullable()
export const text = z.string().nullable()
export const turns = ['ours', 'customer', 'courier', 'done', 'trouble'] as const

export const place = z.object({
  id,
  name: wireTexts,
  address: addressSchema.nullable(),
  addressLatin: addressSchema.nullable(),
  phone: text,
})
export const custody = z
  .enum([...parties, 'way_in', 'way_back', 'home'])
  .describe('Who has the unit now, or which way it is on.')

export const device = z.object({
  id,
  serial: z.string(),
  status: z.enum(deviceStatuses),
  purchasedOn: daySchema.nullable(),
  replacementSerial: text,
  model: z.object({
    id,
    number: z.string(),
    name: wireTexts,
    components: z.array(
      z.object({ key: z.string(), name: wireTexts, class: z.enum(componentClasses) }),
    ),
    contents: z.array(z.object({ key: z.string(), name: wireTexts })),
    serialPlace: wireTexts,
    packing: z.array(wireTexts).describe('How it is packed, line by line.'),
  }),
})

export const parcel = z.object({
  id,
  leg: z.int(),
  from: z.enum(parties),
  to: z.enum(parties),
  courier: text,
  tracking: text,
  sentAt: moment,
  arrivedAt: moment,
  ended: z.enum(['arrived', 'lost', 'brought_back', 'corrected']).nullable(),
})

export const finding = z.object({
  id,
  component: z.string(),
  state: z.enum(findingStates),
  clause: text,
  kind: text,
  noteTextId: id.nullable(),
  evidence: z.array(id).describe('Ids of attachments.'),
  beyondRelabel: z
    .boolean()
    .nullable()
    .describe('Of an altered label: more than our own relabelling. Null: not looked at.'),
  foundBy: id,
  foundAt: momentSchema,
  decidedBy: id.nullable(),
})
