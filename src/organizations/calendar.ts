import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/**
 * A working calendar as it was published: the weekend's weekdays (1 Monday … 7 Sunday) and,
 * by year, the holidays and the weekend days that were swapped to be worked. A year that is
 * not here is not published yet, so that an end which falls in it is provisional.
 */
export const workingCalendarSchema = z.strictObject({
  weekend: z.array(z.int().min(1).max(7)),
  years: z.record(
    z.string().regex(/^\d{4}$/),
    z.strictObject({ holidays: z.array(day), workdays: z.array(day) }),
  ),
})
export type WorkingCalendar = z.infer<typeof workingCalendarSchema>
/** Verdicts name the version they were reckoned with. */
export type CalendarVersion = WorkingCalendar & { version: number }

/** Version 0 stands for "nothing published": Saturday and Sunday, every year provisional. */
export const unpublished: CalendarVersion = { version: 0, weekend: [6, 7], years: {} }

/** What reckoning with the desk's working days needs; null: no calendar was published. */
export type DeskDays = { timeZone: string; calendar: WorkingCalendar | null }
