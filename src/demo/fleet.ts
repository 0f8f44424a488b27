import { registerCustomer } from '#customers/actions.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import type { Deps } from '#platform/deps.ts'
import { enterAgreements } from './agreements.ts'
import { chance, pick } from './chance.ts'
import type { Desk } from './desk.ts'
import { type ModelKey, models } from './maker/models.ts'
import { abroad } from './people/abroad.ts'
import { firms } from './people/china.ts'
import { tellPurchases } from './purchases.ts'
import { bringShippingList } from './shipping-list.ts'
import { type Bought, dayAtDesk, registerUnit, type Unit } from './units.ts'

/** Units that never came back, so that the register holds more than cases. */
const many = 64
const longestAgo = 1100
const shortestAgo = 20

const sellers: [Bought, ...Bought[]] = ['maker', 'maker', 'north', 'south', 'maker', 'nobody']

/** Registers firms with what they own, and units whose owner nobody told. */
export async function registerFleet(deps: Deps, desk: Desk, now: Date): Promise<void> {
  const owners = await Promise.all(
    [...firms, ...abroad.filter(({ kind }) => kind === 'business')].map(async (person) => {
      const { id } = await registerCustomer(deps, desk.as.chenJing, person)
      return id
    }),
  )
  const keys = Object.keys(models) as ModelKey[] // the keys of the table
  const next = chance(4700)
  const units = Array.from({ length: many }, (_, at): Unit => {
    const daysAgo = Math.round(shortestAgo + next() * (longestAgo - shortestAgo))
    const bought = pick(sellers, next())
    const ownerId = next() < 0.6 ? owners[Math.floor(next() * owners.length)] : undefined
    return {
      model: keys[at % keys.length] ?? 'encoder',
      nth: 800 + at,
      bought,
      known: bought === 'nobody' || next() < 0.1 ? 'undated' : 'sold',
      on: isoOf(dayOf(dayAtDesk(now)) - daysAgo),
      ...(ownerId === undefined ? {} : { ownerId }),
    }
  })
  const fleet = await Promise.all(
    units.map(async (unit) => ({ unit, serial: await registerUnit(deps, desk, unit, now) })),
  )
  await enterAgreements(deps, desk, fleet, now)
  await tellPurchases(deps, desk, fleet, now)
  await bringShippingList(deps, desk, now)
}
