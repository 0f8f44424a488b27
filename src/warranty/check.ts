import type { Check, CheckName, Evidence, FactUsed } from './answer.ts'

type Grounds = {
  clause: string | null
  facts?: readonly FactUsed[]
  interpretations?: readonly string[]
}

const made = (name: CheckName, result: Check['result'], reason: string, grounds: Grounds) => ({
  name,
  result,
  reason,
  clause: grounds.clause,
  facts: grounds.facts ?? [],
  missing: [],
  interpretations: grounds.interpretations ?? [],
})

export const passed = (name: CheckName, reason: string, grounds: Grounds): Check =>
  made(name, 'passed', reason, grounds)

export const failed = (name: CheckName, reason: string, grounds: Grounds): Check =>
  made(name, 'failed', reason, grounds)

/** @param missing what could decide it; never empty */
export const unknown = (
  name: CheckName,
  reason: string,
  missing: readonly Evidence[],
  grounds: Grounds,
): Check => ({ ...made(name, 'unknown', reason, grounds), missing })

export const evidence = (
  kind: Evidence['kind'],
  id: string | null = null,
  detail: string | null = null,
): Evidence => ({ kind, id, detail })

export const used = (
  fact: string,
  value: FactUsed['value'],
  id: string | null = null,
): FactUsed => ({ fact, id, value })
