import { enterContract, enterPromise, guaranteePromise } from '#agreements/actions.ts'
import { publishRecall } from '#agreements/recalls.ts'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import type { Deps } from '#platform/deps.ts'
import type { Desk } from './desk.ts'
import { models } from './maker/models.ts'
import { dayAtDesk, type Unit } from './units.ts'

export type SoldUnit = { unit: Unit; serial: string }

/**
 * What was agreed beyond the policy: extensions of units that the maker sold, promises of a dealer
 * (the maker answers for the first), and a bulletin about a lot of cameras.
 */
export async function enterAgreements(
  deps: Deps,
  { as, dealer }: Desk,
  fleet: readonly SoldUnit[],
  now: Date,
): Promise<void> {
  const sold = fleet.filter(({ unit }) => unit.known === 'sold')
  const byMaker = sold.filter(({ unit }) => unit.bought === 'maker').slice(0, 6)
  for (const { unit, serial } of byMaker)
    await enterContract(deps, as.chenJing, serial, {
      agreedOn: unit.on,
      withMaker: true,
      lengthMonths: 24,
    })
  const dealerId = dealer.north.viewer.dealerId
  if (dealerId === null) throw new Error('The northern dealer has no id.')
  const [answeredFor, ownAccount] = sold.filter(({ unit }) => unit.bought === 'north')
  for (const promised of [answeredFor, ownAccount]) {
    if (!promised) continue
    const { id } = await enterPromise(deps, as.chenJing, promised.serial, {
      agreedOn: promised.unit.on,
      dealerId,
      lengthMonths: 12,
      covered: ['host'],
    })
    if (promised === answeredFor) await guaranteePromise(deps, as.anna, promised.serial, id)
  }
  const lot = sold.filter(({ unit }) => unit.model === 'camera').map(({ serial }) => serial)
  const [first] = lot.toSorted()
  if (!first) return
  await publishRecall(deps, as.anna, {
    number: 'SB-2026-02 (demo)',
    title: { en: 'Pan drive of one lot runs hot (demo)', 'zh-CN': '某批次水平电机过热（演示）' },
    model: models.camera.number,
    ranges: [{ from: first, to: first }],
    announcedOn: isoOf(dayOf(dayAtDesk(now)) - 40),
  })
}
