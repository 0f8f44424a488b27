import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayOf, isoOf } from '#kernel/calendar.ts'
import { endOfPeriod, lastDay, merged, type PeriodLength, type PeriodRule } from '#kernel/period.ts'
import { longestRunOfDaysOff, nextWorkingDay, type WorkingCalendar } from '#kernel/working-days.ts'

// The turn of 2026 as published for mainland China: 1 to 3 January off, Sunday 4 January worked.
const china: WorkingCalendar = {
  weekend: [6, 7],
  years: {
    '2026': {
      holidays: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-10-01', '2026-10-02'],
      workdays: ['2026-01-04'],
    },
  },
}
const nothingPublished: WorkingCalendar = { weekend: [6, 7], years: {} }
const year: PeriodLength = { months: 12 }
const plain: PeriodRule = { length: year, addsRepairDays: false, movesToWorkingDay: false }
const lengthened: PeriodRule = { ...plain, addsRepairDays: true }
const moved: PeriodRule = { ...plain, movesToWorkingDay: true }

const span = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) })
const end = (first: string, rule: PeriodRule, repairs = [] as ReturnType<typeof span>[]) =>
  isoOf(endOfPeriod(dayOf(first), rule, repairs, china).last)

describe('The end of a period', () => {
  test('of a year bought on 15 March is the end of 15 March', () => {
    assert.equal(end('2025-03-15', plain), '2026-03-15')
    assert.equal(end('2024-02-29', plain), '2025-02-28')
  })

  test('of N days is day D + N', () => {
    assert.equal(end('2026-03-01', { ...plain, length: { days: 30 } }), '2026-03-31')
    assert.equal(end('2026-02-27', { ...plain, length: { days: 7 } }), '2026-03-06')
  })

  test('is reckoned from the first day, so three years are not three times a year', () => {
    const threeYears = isoOf(lastDay(dayOf('2024-02-29'), { months: 48 }))
    assert.equal(threeYears, '2028-02-29')
  })
})

describe('Days under repair', () => {
  test('are added where the rule says so, and only there', () => {
    const repairs = [span('2025-06-01', '2025-06-11')]
    assert.equal(end('2025-03-15', plain, repairs), '2026-03-15')
    assert.equal(end('2025-03-15', lengthened, repairs), '2026-03-25')
  })

  test('count once where repairs overlap or lie within each other', () => {
    const overlapping = [span('2025-06-06', '2025-06-16'), span('2025-06-01', '2025-06-11')]
    assert.equal(end('2025-03-15', lengthened, overlapping), '2026-03-30')
    const within = [span('2025-06-01', '2025-06-30'), span('2025-06-10', '2025-06-12')]
    assert.equal(end('2025-03-15', lengthened, within), '2026-04-13')
  })

  test('that began after the end add nothing; one that began inside adds all of it', () => {
    assert.equal(end('2025-03-15', lengthened, [span('2026-03-16', '2026-04-16')]), '2026-03-15')
    assert.equal(end('2025-03-15', lengthened, [span('2026-03-10', '2026-03-20')]), '2026-03-25')
  })

  test('of an earlier repair may let a later one begin inside', () => {
    const repairs = [span('2025-06-01', '2025-06-11'), span('2026-03-20', '2026-03-25')]
    assert.equal(end('2025-03-15', lengthened, repairs), '2026-03-30')
  })

  test('before the period began are not its own', () => {
    assert.equal(end('2025-03-15', lengthened, [span('2025-03-01', '2025-03-20')]), '2026-03-20')
    assert.equal(end('2025-03-15', lengthened, [span('2025-01-01', '2025-02-01')]), '2026-03-15')
  })

  test('cover each day of the repairs once, whatever their order', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(300), fc.nat(40)).map(([from, days]) => ({ from, to: from + days })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(spans, (repairs) => {
        const days = new Set(
          repairs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
        )
        const counted = merged(repairs).reduce((sum, { from, to }) => sum + to - from, 0)
        assert.equal(counted, days.size)
        assert.deepEqual(merged([...repairs].reverse()), merged(repairs))
      }),
    )
  })
})

describe('A move to the next working day', () => {
  test('leaves a working day where it is', () => {
    assert.equal(end('2025-03-16', moved), '2026-03-16')
  })

  test('goes over a weekend', () => {
    assert.equal(end('2025-03-14', moved), '2026-03-16')
    assert.equal(end('2025-03-15', moved), '2026-03-16')
  })

  test('goes over holidays to a Sunday that is worked instead', () => {
    assert.equal(end('2025-01-01', moved), '2026-01-04')
    assert.equal(end('2025-01-03', moved), '2026-01-04')
    assert.equal(end('2025-01-04', moved), '2026-01-04')
  })

  test('comes last and once, after the days under repair', () => {
    const rule = { ...moved, addsRepairDays: true }
    assert.equal(end('2025-03-10', rule, [span('2025-06-01', '2025-06-05')]), '2026-03-16')
    assert.equal(end('2025-03-10', rule, [span('2025-06-01', '2025-06-07')]), '2026-03-16')
  })

  test('is provisional in a year that is not published, and across its border', () => {
    const inNewYear = endOfPeriod(dayOf('2026-03-13'), moved, [], china)
    assert.deepEqual(inNewYear, {
      last: dayOf('2027-03-15'),
      unmoved: dayOf('2027-03-13'),
      latest: dayOf('2027-03-13') + longestRunOfDaysOff,
      provisional: true,
    })
    const holidays = ['2026-12-30', '2026-12-31']
    const across = { ...china, years: { '2026': { holidays, workdays: [] } } }
    assert.deepEqual(nextWorkingDay(dayOf('2026-12-30'), across), {
      day: dayOf('2027-01-01'),
      provisional: true,
    })
    assert.equal(endOfPeriod(dayOf('2025-03-13'), moved, [], china).provisional, false)
    assert.equal(endOfPeriod(dayOf('2026-03-13'), plain, [], nothingPublished).provisional, false)
  })

  test('finds no day in a calendar without any', () => {
    const never = { weekend: [1, 2, 3, 4, 5, 6, 7], years: {} }
    assert.throws(() => nextWorkingDay(0, never), RangeError)
  })
})

test('A longer rule never ends a period earlier', () => {
  const days = fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2026-12-31') })
  const spans = fc.array(
    fc.tuple(days, fc.nat(60)).map(([from, more]) => ({ from, to: from + more })),
    { maxLength: 4 },
  )
  const months = fc.integer({ min: 1, max: 36 })
  fc.assert(
    fc.property(days, spans, months, fc.nat(24), fc.boolean(), fc.boolean(), (...drawn) => {
      const [first, repairs, count, more, addsRepairDays, movesToWorkingDay] = drawn
      const rule = (length: PeriodLength) => ({ length, addsRepairDays, movesToWorkingDay })
      const shorter = endOfPeriod(first, rule({ months: count }), repairs, china).last
      const longer = endOfPeriod(first, rule({ months: count + more }), repairs, china).last
      assert.ok(longer >= shorter)
    }),
  )
})
