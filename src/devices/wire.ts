import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { customerKinds } from '#customers/customer.ts'
import { dealerKinds } from '#dealers/dealer.ts'
import { groupSerial } from '#kernel/serial.ts'
import { wireTexts } from '#kernel/texts.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { type DeviceRecord, deviceStatuses } from './device.ts'
import { type FoundDevice, matches } from './finding.ts'
import { type Proof, proofKinds } from './proof.ts'
import type { Relabel } from './relabel.ts'

const day = z.iso.date().nullable()

export const registeredWire = z.object({
  serial: z.string(),
  status: z.enum(deviceStatuses),
  version: z.int(),
  created: z.boolean(),
})

export const deviceWire = z.object({
  id: z.uuid(),
  serial: z.string(),
  plate: z.string().describe('The serial number in groups, to be read aloud.'),
  serialAsWritten: z.string(),
  barCode: z.string().nullable(),
  model: z.object({
    number: z.string(),
    name: wireTexts,
    components: z.array(
      z.object({ key: z.string(), name: wireTexts, class: z.enum(componentClasses) }),
    ),
  }),
  madeOn: day,
  shippedOn: day,
  soldOn: day,
  soldByMaker: z.boolean(),
  seller: z.object({ id: z.uuid(), kind: z.enum(dealerKinds), name: wireTexts }).nullable(),
  purchasedOn: day,
  handedOverOn: day,
  componentSerials: z.record(z.string(), z.string()),
  ownerId: z.uuid().nullable(),
  status: z
    .enum(deviceStatuses)
    .describe('unregistered: somebody named it, the maker’s register does not know it.'),
  replacedBy: z.string().nullable().describe('Serial number of the unit that took its place.'),
  replaces: z.string().nullable(),
  version: z.int(),
})

export const presentDevice = (device: DeviceRecord): z.infer<typeof deviceWire> => ({
  id: device.id,
  serial: device.serial,
  plate: groupSerial(device.serial),
  serialAsWritten: device.serialAsWritten,
  barCode: device.barCode,
  model: {
    number: device.model.number,
    name: device.model.name,
    components: [...device.model.components],
  },
  madeOn: device.madeOn,
  shippedOn: device.shippedOn,
  soldOn: device.soldOn,
  soldByMaker: device.soldByMaker,
  seller: device.seller,
  purchasedOn: device.purchasedOn,
  handedOverOn: device.handedOverOn,
  componentSerials: { ...device.componentSerials },
  ownerId: device.ownerCustomerId,
  status: device.status,
  replacedBy: device.replacedBySerial,
  replaces: device.replacesSerial,
  version: device.version,
})

export const foundWire = z.object({
  device: deviceWire,
  owner: z
    .object({
      id: z.uuid(),
      kind: z.enum(customerKinds),
      name: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  match: z
    .enum(matches)
    .describe(
      'Its number begins so, ends so, or differs by one mistake; only then are these told.',
    ),
})

export const presentFound = ({ device, owner, match }: FoundDevice): z.infer<typeof foundWire> => ({
  device: presentDevice(device),
  owner: owner && {
    id: owner.id,
    kind: owner.kind,
    name: owner.details.name,
    phone: owner.details.phone,
  },
  match,
})

export const proofWire = z.object({
  id: z.uuid(),
  kind: z.enum(proofKinds),
  datedOn: day,
  namesSerial: z.string().nullable(),
  namesModel: z.string().nullable(),
  namesBarCode: z.string().nullable(),
  dealerId: z.uuid().nullable(),
  attachmentId: z.uuid().nullable(),
  recordedAt: momentSchema,
  confirmedAt: momentSchema.nullable(),
  withdrawnAt: momentSchema.nullable(),
})

export const presentProof = (proof: Proof): z.infer<typeof proofWire> => ({
  id: proof.id,
  kind: proof.kind,
  datedOn: proof.datedOn,
  namesSerial: proof.namesSerial,
  namesModel: proof.namesModel,
  namesBarCode: proof.namesBarCode,
  dealerId: proof.dealerId,
  attachmentId: proof.attachmentId,
  recordedAt: proof.recordedAt.toISOString(),
  confirmedAt: proof.confirmedAt?.toISOString() ?? null,
  withdrawnAt: proof.withdrawnAt?.toISOString() ?? null,
})

export const relabelWire = z.object({
  id: z.uuid(),
  relabelledOn: z.iso.date(),
  formerSerial: z.string().nullable().describe('Null: the label before could not be read.'),
  recordedAt: momentSchema,
  withdrawnAt: momentSchema.nullable(),
})

export const presentRelabel = (relabel: Relabel): z.infer<typeof relabelWire> => ({
  id: relabel.id,
  relabelledOn: relabel.relabelledOn,
  formerSerial: relabel.formerSerial,
  recordedAt: relabel.recordedAt.toISOString(),
  withdrawnAt: relabel.withdrawnAt?.toISOString() ?? null,
})
