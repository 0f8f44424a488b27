import type { Mailbox } from '#access/mailboxes/mailbox.ts'
import { mayDo, requirePermission } from '#access/permissions.ts'
import { takeStrangersTry } from '#access/tries/strangers.ts'
import { takeTry } from '#access/tries/take.ts'
import { strangerViewer, type Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { eraseSentProof } from '#attachments/erase.ts'
import { deviceNamed } from '#devices/named.ts'
import { addProofTo, confirmProof } from '#devices/proofs.ts'
import { dayIn } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { organizationById } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { noteReading } from '#readers/note.ts'
import {
  decide,
  insertPurchase,
  type Purchase,
  selectPurchase,
  selectUndecided,
  setOwner,
} from './purchase-store.ts'
import { selectOwned, selectReach } from './store.ts'
import { personAt, tellOwner } from './tell.ts'
import { purchaseSchema, type TellPurchase } from './told.ts'

/**
 * Somebody tells what they bought, with its proof. It changes nothing yet: neither the register nor
 * any verdict, until a person at the desk has looked at it. Whether the unit is registered to
 * somebody else is not told.
 * @throws Refusal invalid `serial.*`, `device.model_needed`, `owners.bought_later` at
 *   `/purchasedOn`, and as `addAttachment` says; conflict `owners.yours_already`; limited after
 *   twenty a day
 */
export async function tellPurchase(
  deps: Deps,
  mailbox: Mailbox,
  input: TellPurchase,
  { ip, file }: { ip: string; file: AsyncIterable<Uint8Array> },
): Promise<void> {
  const { serial, model, purchasedOn, name } = purchaseSchema.parse(input)
  const { organizationId, mail, language } = mailbox
  const at = deps.clock()
  const { timeZone } = await organizationById(deps, organizationId)
  if (purchasedOn > dayIn(timeZone, at)) throw invalid('owners.bought_later', '/purchasedOn')
  await takeStrangersTry(deps, 'photo', ip)
  const limit = { what: 'purchase', subject: `${organizationId} ${mail}` }
  await takeTry(deps, [{ ...limit, most: 20, minutes: 24 * 60 }])
  const teller = { ...strangerViewer(organizationId, language), id: mailbox.id }
  const device = await deviceNamed(deps, teller, { serial, model })
  if (await selectOwned(deps.db, { organizationId, mail, serial: device.serial }))
    throw conflict('owners.yours_already')
  const { id: attachmentId } = await addAttachment(deps, teller, { file })
  await deps.db.transaction().execute(async (db) => {
    const customerId = await personAt({ ...deps, db }, mailbox, name)
    const told = { id: newId(at), deviceId: device.id, customerId, purchasedOn, attachmentId, at }
    await insertPurchase(db, organizationId, told)
  })
}

const most = 100

/** Purchases that nobody has looked at yet, the oldest first; at most a hundred. */
export async function listPurchases(deps: Deps, viewer: Viewer): Promise<Purchase[]> {
  requirePermission(viewer, 'proof.confirm')
  const purchases = await selectUndecided(deps.db, viewer.organizationId, most)
  const persons = purchases.flatMap(({ customerId, ownerId }) => [
    customerId,
    ...(ownerId === null ? [] : [ownerId]),
  ])
  noteReading(deps, viewer, 'list', 'customer', persons)
  if (mayDo(viewer, 'case.read_person')) return purchases
  // The proof names them, too.
  const nobody = { name: null, mail: null, attachmentId: null, proof: null }
  return purchases.map((one) => ({ ...one, ...nobody, known: { ...one.known, owner: null } }))
}

/**
 * A named person looked at the proof. Accepted: the unit is registered to who told it, its day of
 * purchase and the proof with it, confirmed. Declined: nothing changes, and the file is erased. Either
 * way the person is told.
 * @throws Refusal missing `purchase`; conflict `owners.decided`
 */
export async function decidePurchase(
  deps: Deps,
  viewer: Viewer,
  { id, accepted }: { id: string; accepted: boolean },
): Promise<void> {
  requirePermission(viewer, 'proof.confirm')
  const { organizationId, id: by } = viewer
  const purchase = await selectPurchase(deps.db, organizationId, id)
  if (!purchase) throw missing('purchase')
  const at = deps.clock()
  await deps.db.transaction().execute(async (db) => {
    const within = { ...deps, db }
    if (!(await decide(db, organizationId, { id, accepted, by, at })))
      throw conflict('owners.decided')
    if (accepted) {
      const { deviceId, purchasedOn, attachmentId } = purchase
      const shown = { kind: 'invoice' as const, datedOn: purchasedOn, attachmentId }
      const proof = await addProofTo(within, viewer, deviceId, shown)
      await confirmProof(within, viewer, deviceId, proof.id)
      await setOwner(db, organizationId, purchase, { by, at })
    }
    await tell(within, organizationId, purchase, accepted)
    if (!accepted && purchase.attachmentId !== null)
      await eraseSentProof(within, organizationId, purchase.attachmentId)
  })
}

async function tell(
  deps: Deps,
  organizationId: string,
  { customerId, serial, model, purchasedOn }: Purchase,
  accepted: boolean,
): Promise<void> {
  const reach = await selectReach(deps.db, organizationId, customerId)
  if (!reach?.mail) return
  await tellOwner(deps, organizationId, {
    template: accepted ? 'purchase_accepted' : 'purchase_declined',
    ...{ to: reach.mail, name: reach.name, language: reach.language },
    ...{ facts: { serial, url: `${deps.publicUrl}/mine` }, model, days: { bought: purchasedOn } },
  })
}
