import { Refusal } from '#kernel/refusal.ts'

/** 429 with `Retry-After`. */
export const tooMany = (seconds: number): Refusal =>
  new Refusal('limited', 'request.limited', { params: { seconds }, extra: { retryAfter: seconds } })
