import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addMonths, dayIn, dayOf, isIsoDay, isoOf, weekdayOf, yearOf } from '#kernel/calendar.ts'

const firstDay = dayOf('0001-01-01')
const lastDay = dayOf('9999-12-31')
const anyDay = fc.integer({ min: firstDay, max: lastDay })
const thisCentury = fc.integer({ min: dayOf('1990-01-01'), max: dayOf('2090-12-31') })
const monthsLater = (iso: string, months: number) => isoOf(addMonths(dayOf(iso), months))

describe('A day', () => {
  test('is counted from 1 January 1970', () => {
    assert.equal(dayOf('1970-01-01'), 0)
    assert.equal(dayOf('1969-12-31'), -1)
    assert.equal(dayOf('2000-03-01'), 11_017)
    assert.equal(dayOf('2026-11-22'), 20_779)
  })

  test('is the same day written and counted, for each day of four hundred years', () => {
    for (let day = dayOf('1801-01-01'); day <= dayOf('2200-12-31'); day += 1) {
      const iso = isoOf(day)
      if (dayOf(iso) !== day) assert.fail(`${day} became ${iso}`)
    }
  })

  test('agrees with the calendar of the platform', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        assert.equal(isoOf(day), date.toISOString().slice(0, 10))
        assert.equal(weekdayOf(day), date.getUTCDay() || 7)
        assert.equal(yearOf(day), date.getUTCFullYear())
      }),
    )
  })

  test('compares as text as it compares as number', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        assert.equal(isoOf(one) < isoOf(other), one < other)
      }),
    )
  })

  test('that does not exist is refused, not moved', () => {
    const none = ['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01']
    const wrong = ['2026-01-00', '2026-01-32', '0000-01-01', '2026-1-1', '26-01-01', '', 'today']
    const almost = ['2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n', '+002026-01-01']
    for (const text of [...none, ...wrong, ...almost]) {
      assert.equal(isIsoDay(text), false, text)
      assert.throws(() => dayOf(text), RangeError, text)
    }
    for (const text of ['2024-02-29', '2000-02-29', '2026-02-28', '9999-12-31', '0001-01-01'])
      assert.equal(isIsoDay(text), true, text)
  })

  test('beyond four digits of a year is not written', () => {
    assert.throws(() => isoOf(firstDay - 1), RangeError)
    assert.throws(() => isoOf(lastDay + 1), RangeError)
    assert.throws(() => isoOf(Number.NaN), RangeError)
  })
})

describe('Months later', () => {
  test('it is the same day of the month', () => {
    assert.equal(monthsLater('2026-03-15', 12), '2027-03-15')
    assert.equal(monthsLater('2026-11-30', 1), '2026-12-30')
    assert.equal(monthsLater('2026-12-31', 12), '2027-12-31')
  })

  test('29 February becomes 28 February, and 29 again in a leap year', () => {
    assert.equal(monthsLater('2024-02-29', 12), '2025-02-28')
    assert.equal(monthsLater('2024-02-29', 48), '2028-02-29')
    assert.equal(monthsLater('1896-02-29', 48), '1900-02-28')
  })

  test('a day that the month lacks becomes its last', () => {
    assert.equal(monthsLater('2026-01-31', 1), '2026-02-28')
    assert.equal(monthsLater('2024-01-31', 1), '2024-02-29')
    assert.equal(monthsLater('2026-08-31', 1), '2026-09-30')
    assert.equal(monthsLater('2025-02-28', 12), '2026-02-28')
    assert.equal(monthsLater('2027-02-28', 12), '2028-02-28')
  })

  test('it is counted from the first day, never chained', () => {
    assert.equal(monthsLater('2026-01-31', 2), '2026-03-31')
    assert.equal(monthsLater(monthsLater('2026-01-31', 1), 1), '2026-03-28')
  })

  test('it never leaves the month meant, and differs from the first day only where it must', () => {
    fc.assert(
      fc.property(thisCentury, fc.integer({ min: -240, max: 240 }), (first, months) => {
        const from = isoOf(first)
        const to = isoOf(addMonths(first, months))
        const monthIndex = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7))
        assert.equal(monthIndex(to) - monthIndex(from), months)
        const isLast = isoOf(addMonths(first, months) + 1).endsWith('-01')
        assert.ok(to.slice(8) === from.slice(8) || (isLast && to.slice(8) < from.slice(8)))
      }),
    )
  })

  test('a later first day or more months never end earlier', () => {
    const months = fc.integer({ min: 0, max: 240 })
    fc.assert(
      fc.property(thisCentury, fc.nat(400), months, fc.nat(60), (first, later, count, more) => {
        assert.ok(addMonths(first + later, count) >= addMonths(first, count))
        assert.ok(addMonths(first, count + more) >= addMonths(first, count))
      }),
    )
  })
})

describe('The day of an instant', () => {
  test('is that of the place', () => {
    const lateInLondon = new Date('2026-03-15T16:30:00Z')
    assert.equal(dayIn('Asia/Shanghai', lateInLondon), '2026-03-16')
    assert.equal(dayIn('UTC', lateInLondon), '2026-03-15')
    assert.equal(dayIn('America/Los_Angeles', new Date('2026-03-15T06:59:59Z')), '2026-03-14')
  })

  test('begins and ends at midnight there, also where the clock is moved', () => {
    assert.equal(dayIn('Asia/Shanghai', new Date('2026-03-15T15:59:59.999Z')), '2026-03-15')
    assert.equal(dayIn('Asia/Shanghai', new Date('2026-03-15T16:00:00Z')), '2026-03-16')
    assert.equal(dayIn('Europe/Berlin', new Date('2026-03-28T23:00:00Z')), '2026-03-29')
    assert.equal(dayIn('Europe/Berlin', new Date('2026-03-29T22:00:00Z')), '2026-03-30')
    assert.equal(dayIn('Pacific/Apia', new Date('2011-12-30T10:30:00Z')), '2011-12-31')
  })

  test('is the counted one in UTC', () => {
    fc.assert(
      fc.property(thisCentury, fc.nat(86_399_999), (day, milliseconds) => {
        assert.equal(dayIn('UTC', new Date(day * 86_400_000 + milliseconds)), isoOf(day))
      }),
    )
  })

  test('of a place that does not exist is refused', () => {
    assert.throws(() => dayIn('Asia/Nowhere', new Date(0)), RangeError)
  })
})
