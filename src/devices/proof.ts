import { z } from 'zod'
import { isReckonable, reckonable } from '#kernel/reckonable-day.ts'

/** `serial`: the serial number alone; the maker knows when it shipped the unit. */
export const proofKinds = ['invoice', 'dealer_record', 'certificate', 'order', 'serial'] as const
export type ProofKind = (typeof proofKinds)[number]

/** What proves a purchase: its day, and what it names. Days are 'YYYY-MM-DD'. */
export type Proof = {
  id: string
  deviceId: string
  kind: ProofKind
  datedOn: string | null
  /** The serial number, model number and bar code as the document names them; null: it names none. */
  namesSerial: string | null
  namesModel: string | null
  namesBarCode: string | null
  /** Whose record it is. */
  dealerId: string | null
  attachmentId: string | null
  recordedAt: Date
  recordedBy: string
  /** A named person looked at it and stands for it. */
  confirmedAt: Date | null
  confirmedBy: string | null
  withdrawnAt: Date | null
}

const text = z.string().trim().min(1).max(80)

export const newProofSchema = z
  .strictObject({
    kind: z.enum(proofKinds),
    datedOn: z.iso.date().refine(isReckonable, reckonable).nullable().default(null),
    namesSerial: text.nullable().default(null),
    namesModel: text.nullable().default(null),
    namesBarCode: text.nullable().default(null),
    attachmentId: z.uuid().nullable().default(null),
  })
  .refine(({ kind, datedOn }) => kind === 'serial' || datedOn !== null, { path: ['datedOn'] })
export type NewProof = z.input<typeof newProofSchema>
