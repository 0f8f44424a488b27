import { mayDo } from '#access/permissions.ts'
import { may } from '#cases/lifecycle.ts'
import { showPhone } from '#kernel/phone.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** What the desk knows of a unit: the register, its owner, proofs, entitlement and cases. */
export async function readUnit(asked: Asked, serial: string) {
  const { app, maker } = asked
  const viewer = viewerOf(asked)
  const device = await app.devices.readDevice(viewer, serial)
  const [entitlement, cases, proofs, found] = await Promise.all([
    entitlementOf(asked, device.serial),
    app.cases.findCases(viewer, device.serial),
    app.devices.listProofs(viewer, device.serial),
    app.devices.findDevices(viewer, { serial: device.serial }),
  ])
  const owner = found.find((one) => one.device.id === device.id)?.owner?.details ?? null
  return {
    device,
    entitlement,
    cases,
    proofs: proofs.map(({ id, kind, datedOn, attachmentId, confirmedAt, withdrawnAt }) => ({
      ...{ id, kind, datedOn, attachmentId },
      confirmed: confirmedAt !== null,
      withdrawn: withdrawnAt !== null,
    })),
    owner: owner && {
      name: owner.name,
      phone: owner.phone && {
        shown: showPhone(owner.phone, maker.country),
        href: `tel:${owner.phone}`,
      },
      mail: owner.mail,
    },
    mayAddProof: mayDo(viewer, 'proof.add'),
    mayConfirmProof: mayDo(viewer, 'proof.confirm'),
    mayReport: may(viewer.role, 'report', 'none'),
  }
}

export type Unit = Awaited<ReturnType<typeof readUnit>>

async function entitlementOf(asked: Asked, serial: string) {
  try {
    return (await asked.app.devices.explainEntitlement(viewerOf(asked), { serial })).explanation
  } catch (error) {
    // Before a policy is published nothing can be said.
    if (isRefusal(error) && error.rule === 'policy.none') return null
    throw error
  }
}
