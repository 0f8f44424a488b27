import { requirePermission } from '#access/permissions.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { readDealer } from '#dealers/actions.ts'
import { readDevice } from '#devices/actions.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, isRefusal, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import {
  type Agreement,
  type ContractInput,
  contractSchema,
  type Party,
  type PromiseInput,
  promiseSchema,
} from './agreement.ts'
import * as store from './store.ts'

type Told = Omit<store.NewAgreement, 'id' | 'deviceId' | 'enteredBy' | 'enteredAt'>

async function enter(deps: Deps, viewer: Viewer, serial: string, told: Told): Promise<Agreement> {
  const device = await readDevice(deps, viewer, serial)
  if (told.party.kind === 'dealer') await demandDealer(deps, viewer, told.party.id)
  const at = deps.clock()
  const agreement = await store.insertAgreement(deps.db, viewer.organizationId, {
    ...told,
    id: newId(at),
    deviceId: device.id,
    enteredBy: personBehind(viewer),
    enteredAt: at,
  })
  if (!agreement) throw missing('device')
  return agreement
}

/** @throws invalid `agreement.dealer_unknown` */
async function demandDealer(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  try {
    await readDealer(deps, viewer, id)
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing')
      throw invalid('agreement.dealer_unknown', '/dealerId')
    throw error
  }
}

/**
 * Enters an extension or renewal of a unit; it is honoured from then on.
 * @throws Refusal missing `device.missing`, invalid `agreement.dealer_unknown`
 */
export async function enterContract(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  input: ContractInput,
): Promise<Agreement> {
  requirePermission(viewer, 'agreement.enter')
  const { withMaker, dealerId, ...terms } = contractSchema.parse(input)
  const party: Party = withMaker
    ? { kind: 'maker' }
    : dealerId === null
      ? { kind: 'unknown' }
      : { kind: 'dealer', id: dealerId }
  return enter(deps, viewer, serial, { kind: 'contract', party, ...terms })
}

/** Enters what a dealer promised; it is the dealer's own until the maker guarantees it. */
export async function enterPromise(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  input: PromiseInput,
): Promise<Agreement> {
  requirePermission(viewer, 'agreement.enter')
  const { dealerId, ...terms } = promiseSchema.parse(input)
  return enter(deps, viewer, serial, {
    kind: 'promise',
    party: { kind: 'dealer', id: dealerId },
    ...terms,
  })
}

/** The maker answers for a dealer's promise, by a named person. @throws conflict `agreement.decided` */
export async function guaranteePromise(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
): Promise<Agreement> {
  requirePermission(viewer, 'agreement.guarantee')
  return decided(deps, viewer, serial, id, store.guaranteePromise)
}

/** It was entered by mistake: it stays visible and counts no more. @throws conflict `agreement.decided` */
export async function withdrawAgreement(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
): Promise<Agreement> {
  requirePermission(viewer, 'agreement.enter')
  return decided(deps, viewer, serial, id, store.withdrawAgreement)
}

/** It ends early: from that day on it is no longer in force. @throws conflict `agreement.decided` */
export async function cancelAgreement(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  { id, on }: { id: string; on: string },
): Promise<Agreement> {
  requirePermission(viewer, 'agreement.enter')
  const device = await readDevice(deps, viewer, serial)
  const at = { deviceId: device.id, id, on }
  const agreement = await store.cancelAgreement(deps.db, viewer.organizationId, at)
  if (!agreement) throw conflict('agreement.decided')
  return agreement
}

async function decided(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
  decide: typeof store.withdrawAgreement,
): Promise<Agreement> {
  const device = await readDevice(deps, viewer, serial)
  const at = { deviceId: device.id, id, by: personBehind(viewer), at: deps.clock() }
  const agreement = await decide(deps.db, viewer.organizationId, at)
  if (!agreement) throw conflict('agreement.decided')
  return agreement
}

/** What was agreed about a unit beyond the policy, withdrawn included, for those who may see it. */
export async function listAgreements(
  deps: Deps,
  viewer: Viewer,
  serial: string,
): Promise<Agreement[]> {
  requirePermission(viewer, 'agreement.read')
  const device = await readDevice(deps, viewer, serial)
  return store.selectAgreements(deps.db, viewer.organizationId, device.id)
}

/** @throws Refusal missing `agreement.missing` */
export async function readAgreement(
  deps: Deps,
  viewer: Viewer,
  serial: string,
  id: string,
): Promise<Agreement> {
  const agreement = (await listAgreements(deps, viewer, serial)).find((known) => known.id === id)
  if (!agreement) throw missing('agreement')
  return agreement
}
