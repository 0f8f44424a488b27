import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { selectAttachment } from '#attachments/store.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import type { Deps } from '#platform/deps.ts'
import { readDevice } from './actions.ts'
import { type NewProof, newProofSchema, type Proof } from './proof.ts'
import { decideProof, insertProof, selectProofs } from './proof-store.ts'

/** Records a proof of purchase as it was shown; whether it may count is for the verdict to say. */
export async function addProof(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  input: NewProof,
): Promise<Proof> {
  requirePermission(viewer, 'proof.add')
  const device = await readDevice(deps, viewer, serial)
  return addProofTo(deps, viewer, device.id, input)
}

/**
 * As `addProof`, by the unit's id: for actions that have already decided who may see the unit,
 * such as a customer's on their own case.
 */
export async function addProofTo(
  deps: Deps,
  viewer: Viewer,
  deviceId: string,
  input: NewProof,
): Promise<Proof> {
  requirePermission(viewer, 'proof.add')
  const { namesSerial, ...given } = newProofSchema.parse(input)
  if (given.attachmentId) {
    const file = await selectAttachment(deps.db, viewer.organizationId, given.attachmentId)
    if (!file) throw invalid('proof.attachment_unknown', '/attachmentId')
  }
  const at = deps.clock()
  const proof = await insertProof(deps.db, viewer.organizationId, {
    ...given,
    namesSerial: namesSerial === null ? null : normalizeSerial(namesSerial),
    id: newId(at),
    deviceId,
    dealerId: viewer.dealerId,
    recordedAt: at,
    recordedBy: viewer.id,
  })
  if (!proof) throw missing('device')
  return proof
}

const decide = async (
  deps: Deps,
  viewer: Viewer,
  at: { deviceId: string; id: string; decision: 'confirm' | 'withdraw' },
): Promise<Proof> => {
  requirePermission(viewer, 'proof.confirm')
  const decided = { ...at, by: viewer.id, at: deps.clock() }
  const proof = await decideProof(deps.db, viewer.organizationId, decided)
  if (!proof) throw conflict('proof.decided')
  return proof
}

/** A named person looked at the proof and stands for it. @throws conflict `proof.decided` */
export const confirmProof = (deps: Deps, viewer: Viewer, deviceId: string, id: string) =>
  decide(deps, viewer, { deviceId, id, decision: 'confirm' })

/** A proof that turned out wrong; it stays visible and counts no more. */
export const withdrawProof = (deps: Deps, viewer: Viewer, deviceId: string, id: string) =>
  decide(deps, viewer, { deviceId, id, decision: 'withdraw' })

/** The proofs of a unit, withdrawn ones included, for those who may see the unit. */
export async function listProofs(deps: Deps, viewer: Viewer, serial: string): Promise<Proof[]> {
  const device = await readDevice(deps, viewer, serial)
  return selectProofs(deps.db, viewer.organizationId, device.id)
}

/** @throws Refusal missing `proof.missing` */
export async function readProof(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
): Promise<Proof> {
  const proof = (await listProofs(deps, viewer, serial)).find((known) => known.id === id)
  if (!proof) throw missing('proof')
  return proof
}
