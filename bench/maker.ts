import { createKey } from '#access/keys/actions.ts'
import { systemViewer } from '#access/viewer.ts'
import { createModel } from '#catalogue/actions.ts'
import { registerDevice } from '#devices/actions.ts'
import { createOrganization } from '#organizations/actions.ts'
import { openDepot } from '#organizations/depots.ts'
import type { Deps } from '#platform/deps.ts'
import { publishPolicy } from '#policy/actions.ts'
import { referencePolicy } from '#policy/reference/policy.ts'
import * as reference from '../test/support/reference-maker.ts'
import type { Role } from './lifecycle.ts'

/** One customer reports everything; each report is a person of its own to the register. */
export const customer = {
  name: '李薇',
  phone: '13800002617',
  mail: 'li.wei@example.com',
  language: 'zh-CN',
  address: { country: 'CN', region: '浙江省', city: '杭州市', street: '文三路 88 号 5 幢 302' },
}

export type Unit = { serial: string; deviceId: string }
export type Maker = {
  organizationId: string
  /** As many keys for each role as the limit of requests a minute asks for. */
  keys: Record<Role, readonly string[]>
  /** So many units that were never seen before. */
  units(count: number): Promise<Unit[]>
}

const keysPerRole = 40

/** The reference maker, made by the product's own actions. */
export async function aMaker(deps: Deps): Promise<Maker> {
  const { id } = await createOrganization(deps, reference.organization)
  const desk = systemViewer(id)
  await openDepot(deps, desk, reference.depot)
  await createModel(deps, desk, reference.models.encoder)
  await publishPolicy(deps, desk, referencePolicy('2022-01-01'))
  const keysFor = async (role: Role) => {
    const made = Array.from({ length: keysPerRole }, () => createKey(deps, desk, { role }))
    return (await Promise.all(made)).map(({ text }) => text)
  }
  let known = 0
  return {
    organizationId: id,
    keys: {
      agent: await keysFor('agent'),
      technician: await keysFor('technician'),
      logistics: await keysFor('logistics'),
    },
    async units(count) {
      const sold = reference.soldByMaker(deps.clock())
      const made = Array.from({ length: count }, async () => {
        known += 1
        const serial = `LE4K${String(known).padStart(8, '0')}`
        const { device } = await registerDevice(deps, desk, serial, sold)
        return { serial, deviceId: device.id }
      })
      return await Promise.all(made)
    },
  }
}
