import { daysAfter } from '#kernel/instant.ts'

/** How well we did, as the customer says: 1 is very poor, 5 very good. */
export const scores = [1, 2, 3, 4, 5] as const
export type Score = (typeof scores)[number]

/** What the customer answered; their words stand apart, by their id. */
export type Rating = {
  score: Score
  textId: string | null
  givenAt: string
  changedAt: string | null
}

const daysToChange = 30

type Given = Pick<Rating, 'givenAt'>

/** It may be changed for thirty days from when it was first given. */
export const ratableUntil = ({ givenAt }: Given): Date => daysAfter(new Date(givenAt), daysToChange)

/** May it be given, or be changed? It is asked for once. */
export const isRatable = (rating: Given | null, now: Date): boolean =>
  rating === null || now <= ratableUntil(rating)
