import type { IsoDay } from '#kernel/calendar.ts'

/** That a version was published: from which day it is in force, by whom and when. */
export type PublishedVersion = {
  version: number
  publishedFrom: IsoDay
  publishedBy: string
  publishedAt: Date
}
