import { mayDo } from '#access/permissions.ts'
import { may } from '#cases/lifecycle.ts'
import { componentClasses } from '#catalogue/model.ts'
import { textIn } from '#kernel/language.ts'
import { showPhone } from '#kernel/phone.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

/** What the desk knows of a unit: the register, its owner, proofs, entitlement and cases. */
export async function readUnit(asked: Asked, serial: string) {
  const { app, maker, say } = asked
  const viewer = viewerOf(asked)
  const device = await app.devices.readDevice(viewer, serial)
  const mayEnterAgreement = mayDo(viewer, 'agreement.enter')
  const [entitlement, cases, proofs, found, agreements, dealers, relabels] = await Promise.all([
    entitlementOf(asked, device.serial),
    app.cases.findCases(viewer, device.serial),
    app.devices.listProofs(viewer, device.serial),
    app.devices.findDevices(viewer, { serial: device.serial }),
    app.devices.listAgreements(viewer, device.serial),
    dealersFor(asked),
    app.devices.listRelabels(viewer, device.serial),
  ])
  const owner = found.find((one) => one.device.id === device.id)?.owner?.details ?? null
  return {
    device,
    entitlement,
    cases,
    proofs: proofs.map(({ id, kind, datedOn, ...proof }) => ({
      ...{ id, kind, datedOn },
      attachmentId:
        mayDo(viewer, 'case.read_person') || proof.recordedBy === viewer.id
          ? proof.attachmentId
          : null,
      confirmed: proof.confirmedAt !== null,
      withdrawn: proof.withdrawnAt !== null,
    })),
    owner: owner && {
      name: owner.name,
      phone: owner.phone && {
        shown: showPhone(owner.phone, maker.country),
        href: `tel:${owner.phone}`,
      },
      mail: owner.mail,
    },
    agreements: agreements.map(({ party, guaranteedAt, withdrawnAt, ...told }) => ({
      ...told,
      withMaker: party.kind === 'maker',
      dealer:
        party.kind === 'dealer'
          ? (dealers.find(({ value }) => value === party.id)?.label ?? null)
          : null,
      guaranteed: guaranteedAt !== null,
      withdrawn: withdrawnAt !== null,
    })),
    relabels: relabels.map(({ id, relabelledOn, formerSerial, withdrawnAt }) => ({
      ...{ id, relabelledOn, formerSerial, withdrawn: withdrawnAt !== null },
    })),
    dealers,
    classes: componentClasses.map((value) => ({ value, label: say(`policy.class.${value}`) })),
    mayEnterAgreement,
    mayGuarantee: mayDo(viewer, 'agreement.guarantee'),
    mayRegister: mayDo(viewer, 'device.register') && device.status !== 'retired',
    mayRelabel: mayDo(viewer, 'relabel.record'),
    mayAddProof: mayDo(viewer, 'proof.add'),
    mayConfirmProof: mayDo(viewer, 'proof.confirm'),
    mayReport: may(viewer.role, 'report', 'none'),
  }
}

export type Unit = Awaited<ReturnType<typeof readUnit>>

/** Whom a contract or promise may be with, for those who may read the list of dealers. */
async function dealersFor(asked: Asked): Promise<{ value: string; label: string }[]> {
  const viewer = viewerOf(asked)
  if (!mayDo(viewer, 'dealers.read')) return []
  const dealers = await asked.app.dealers.listDealers(viewer)
  return dealers.map(({ id, name }) => ({ value: id, label: textIn(name, viewer.language) }))
}

async function entitlementOf(asked: Asked, serial: string) {
  try {
    return (await asked.app.devices.explainEntitlement(viewerOf(asked), { serial })).explanation
  } catch (error) {
    // Before a policy is published nothing can be said.
    if (isRefusal(error) && error.rule === 'policy.none') return null
    throw error
  }
}
