import type { WorkingCalendar } from '#organizations/calendar.ts'

/** Days from the first to the last of one month, as `MM-DD`. */
const run = (year: number, month: number, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, more) => iso(year, month, first + more))

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/**
 * The working calendar of China as the State Council's office published it for these years, with
 * the weekend days that are worked instead. Later years are not published: ends in them are
 * provisional.
 */
export const calendar: WorkingCalendar = {
  weekend: [6, 7],
  years: {
    '2024': {
      holidays: [
        ...['2024-01-01', '2024-06-10'],
        ...[...run(2024, 2, 10, 17), ...run(2024, 4, 4, 6), ...run(2024, 5, 1, 5)],
        ...[...run(2024, 9, 15, 17), ...run(2024, 10, 1, 7)],
      ],
      workdays: [
        ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11'],
        ...['2024-09-14', '2024-09-29', '2024-10-12'],
      ],
    },
    '2025': {
      holidays: [
        ...['2025-01-01', '2025-05-31'],
        ...[...run(2025, 1, 28, 31), ...run(2025, 2, 1, 4), ...run(2025, 4, 4, 6)],
        ...[...run(2025, 5, 1, 5), ...run(2025, 6, 1, 2), ...run(2025, 10, 1, 8)],
      ],
      workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    '2026': {
      holidays: [
        ...[...run(2026, 1, 1, 3), ...run(2026, 2, 15, 23), ...run(2026, 4, 4, 6)],
        ...[...run(2026, 5, 1, 5), ...run(2026, 6, 19, 21), ...run(2026, 9, 25, 27)],
        ...run(2026, 10, 1, 7),
      ],
      workdays: [
        ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      ],
    },
  },
}
