import type { Outcome } from '#cases/stages.ts'
import type { Unit } from './read-unit.ts'

/** Something that happened to a unit on a day (`YYYY-MM-DD`), in the order of its life. */
export type LifeEvent =
  | { what: 'made' | 'shipped' | 'bought' | 'delivered'; on: string }
  | { what: 'relabelled'; on: string; id: string }
  | { what: 'agreed'; on: string; kind: Unit['agreements'][number]['kind']; id: string }
  | { what: 'reported'; on: string; number: string; fault: string | null }
  | { what: 'back'; on: string; number: string; outcome: Outcome | null }

/** Of one day: what comes first in a life. */
const order = [
  'made',
  'shipped',
  'bought',
  'delivered',
  'agreed',
  'reported',
  'relabelled',
  'back',
] as const

/** All that is known of a unit's life, the first thing first; what was withdrawn is no part of it. */
export function lifeOf(
  {
    device,
    agreements,
    cases,
    relabels,
  }: Pick<Unit, 'device' | 'agreements' | 'cases' | 'relabels'>,
  dayOf: (instant: string) => string,
): LifeEvent[] {
  const day = (
    what: 'made' | 'shipped' | 'bought' | 'delivered',
    on: string | null,
  ): LifeEvent[] => (on === null ? [] : [{ what, on }])
  const events: LifeEvent[] = [
    ...day('made', device.madeOn),
    ...day('shipped', device.shippedOn),
    ...day('bought', device.soldOn ?? device.purchasedOn),
    ...day('delivered', device.handedOverOn),
    ...relabels
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, relabelledOn }) => ({ what: 'relabelled' as const, on: relabelledOn, id })),
    ...agreements
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ id, kind, agreedOn }) => ({ what: 'agreed' as const, on: agreedOn, kind, id })),
    ...cases.flatMap(({ number, openedAt, stage, stageSince, fault, outcome }): LifeEvent[] => [
      { what: 'reported', on: dayOf(openedAt), number, fault },
      ...(stage === 'delivered' || stage === 'closed'
        ? [{ what: 'back' as const, on: dayOf(stageSince), number, outcome }]
        : []),
    ]),
  ]
  return events.toSorted((one, other) =>
    one.on === other.on
      ? order.indexOf(one.what) - order.indexOf(other.what)
      : one.on < other.on
        ? -1
        : 1,
  )
}
