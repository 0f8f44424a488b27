import { newId } from '#kernel/id.ts'
import { daysAfter } from '#kernel/instant.ts'
import { tellPurchase } from '#owners/purchases.ts'
import type { Deps } from '#platform/deps.ts'
import type { SoldUnit } from './agreements.ts'
import type { Desk } from './desk.ts'
import { photograph } from './pictures/pictures.ts'

const buyers = [
  { name: 'Lena Hofer', mail: 'lena.hofer@example.com', language: 'en' },
  { name: '周敏', mail: 'zhou.min@example.com', language: 'zh-CN' },
  { name: 'Tom Reed', mail: 'tom.reed@example.com', language: 'en' },
] as const

/** Since yesterday three customers registered what they bought; the last one's unit is another's. */
export async function tellPurchases(
  deps: Deps,
  { organizationId }: Pick<Desk, 'organizationId'>,
  fleet: readonly SoldUnit[],
  now: Date,
): Promise<void> {
  const yesterday = daysAfter(now, -1)
  const sold = fleet.filter(({ unit }) => unit.known === 'sold')
  const free = sold.filter(({ unit }) => unit.ownerId === undefined)
  const owned = sold.filter(({ unit }) => unit.ownerId !== undefined)
  const units = [...free.slice(0, 2), ...owned.slice(0, 1)]
  for (const [at, { unit, serial }] of units.entries()) {
    const buyer = buyers[at]
    if (!buyer) continue
    const { name, ...mailbox } = buyer
    const clock = () => new Date(yesterday.getTime() + at * 3_600_000)
    await tellPurchase(
      { ...deps, clock },
      { ...mailbox, organizationId, id: newId(clock()) },
      { serial, purchasedOn: unit.on, name },
      { ip: `192.0.2.${at}`, file: invoice() },
    )
  }
}

async function* invoice(): AsyncGenerator<Uint8Array> {
  yield await photograph('invoice')
}
