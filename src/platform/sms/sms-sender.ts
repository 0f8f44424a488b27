import type { Delivery } from '../mail/postman.ts'

/**
 * A text message ready to go. Providers send templates that they approved beforehand, so a message
 * is what fills one: a code, or a few words about a case with the token of its link.
 */
export type Sms = {
  /** The same for every try. */
  id: string
  /** E.164. */
  to: string
  fill: { code: string } | { number: string; words: string; token: string }
}

/** Carries text messages out of the house. Not being able to is an answer, never thrown. */
export type SmsSender = {
  /** Whether it has a template for this number; E.164. */
  reaches(to: string): boolean
  deliver(message: Sms): Promise<Delivery>
}
