import * as m from '../messages/compiled/messages.js'

type Ways = { mail?: unknown; phone?: unknown }

/** At least one way to reach a person; an empty field of a form is undefined. */
export const isReachable = ({ mail, phone }: Ways): boolean =>
  mail !== undefined || phone !== undefined

/** Told in the first round, whatever else is to be corrected. */
export const unreachable = { path: ['mail'], error: () => m.tell_reach(), when: () => true }
