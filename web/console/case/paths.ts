import type { Command } from '#cases/lifecycle.ts'

export const casePath = (number: string): string => `/desk/cases/${number}`

export const erasePath = (number: string): string => `${casePath(number)}/erase`

/** The pages that some commands have to themselves. */
const own: Partial<Record<Command, (number: string) => string>> = {
  receive: (number) => `/desk/receive/${number}`,
  inspect: (number) => `/desk/bench/${number}`,
  judge: (number) => `/desk/bench/${number}`,
  find: (number) => `/desk/bench/${number}`,
  start_repair: (number) => `/desk/bench/${number}`,
  finish: (number) => `/desk/bench/${number}`,
  ship_out: (number) => `/desk/send/${number}`,
  bounce: (number) => `/desk/send/${number}`,
  rework: (number) => `/desk/send/${number}`,
  quote: (number) => `${casePath(number)}/quote`,
  pay: (number) => `${casePath(number)}/pay`,
  waive: (number) => `${casePath(number)}/pay`,
  refund: (number) => `${casePath(number)}/pay`,
}

/** Where a command is given: a page of its own, else a question over the case. */
export const pathOf = (command: Command, number: string): string =>
  own[command]?.(number) ?? `${casePath(number)}/do/${command.replaceAll('_', '-')}`

/** Dock and bench are another document: their pages are reached by a plain link. */
export const isElsewhere = (path: string): boolean => /^\/desk\/(receive|bench|send)\b/.test(path)

/** `A7K2N9-F`: as a number is spoken and copied. */
export const spokenNumber = (number: string): string => `${number.slice(0, 6)}-${number.slice(6)}`
