import { conflict, type Refusal } from '#kernel/refusal.ts'

/** Laws that the database itself holds, and how their refusal is called. */
const rules: Readonly<Record<string, string>> = {
  cases_one_open: 'case.other_open',
  payments_reference: 'payment.recorded_already',
  payments_reversed_once: 'payment.reversed_already',
  verdicts_one_successor: 'verdict.superseded_already',
}

type DatabaseError = { code: string; constraint?: string }

const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

/** The name of the unique constraint that a statement ran into, or undefined. */
export const uniqueViolated = (error: unknown): string | undefined =>
  isDatabaseError(error) && error.code === '23505' ? error.constraint : undefined

/** A refusal for a constraint that stands for a law; undefined: the error is something else. */
export function refusalOf(error: unknown): Refusal | undefined {
  const constraint = uniqueViolated(error)
  const rule = constraint === undefined ? undefined : rules[constraint]
  return rule === undefined ? undefined : conflict(rule)
}

/** Worth another try with the same key: a serialization failure, a deadlock, a lost connection. */
export const isPassing = (error: unknown): boolean =>
  isDatabaseError(error) && /^(40001|40P01|57P0[123]|08...|ECONNRESET|EPIPE)$/.test(error.code)
