import { type Borne, borneKinds } from '#policy/borne.ts'
import type { Basis, BasisName, Check } from './answer.ts'

/** The checks that several bases share. `cause` null: before an inspection it is not asked. */
export type Shared = { identity: Check; cause: Check | null }

type Named = { basis: BasisName; id?: string; owedBy?: Basis['owedBy']; bears?: readonly Borne[] }

/** A basis holds when all of its checks passed, is out when one failed, else open. */
export function basisOf(
  { basis, id, owedBy = 'maker', bears = borneKinds }: Named,
  checks: readonly (Check | null)[],
): Basis {
  const asked = checks.filter((check) => check !== null)
  const failed = asked.some(({ result }) => result === 'failed')
  const holds = asked.every(({ result }) => result === 'passed')
  const state = failed ? 'out' : holds ? 'holds' : 'open'
  return { basis, id: id ?? null, owedBy, state, bears, checks: asked }
}

/** By id, so that the order in which facts were told changes nothing. */
export const inOrder = <Item extends { id: string }>(items: readonly Item[]): Item[] =>
  items.length < 2 ? [...items] : [...items].sort((one, other) => (one.id < other.id ? -1 : 1))
