import type { IsoDay } from '#kernel/calendar.ts'
import type { Answer } from './answer.ts'

/** Until when it is covered: the latest day of the bases that hold. Null: none of them has one. */
export function lastDayOf({ bases, dates }: Answer): IsoDay | null {
  const ends = bases
    .filter(({ owedBy, state }) => owedBy === 'maker' && state === 'holds')
    .map(({ basis, checks }) =>
      basis === 'base'
        ? dates.coveredTo
        : checks
            .filter(({ name }) => name === 'period')
            .flatMap(({ facts }) => facts)
            .find(({ fact }) => fact === 'covered_to')?.value,
    )
  return ends.reduce<IsoDay | null>(
    (latest, end) => (typeof end === 'string' && end > (latest ?? '') ? end : latest),
    null,
  )
}
