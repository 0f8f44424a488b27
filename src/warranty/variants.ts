import { type Borne, borneKinds } from '#policy/borne.ts'
import type { Terms } from '#policy/terms.ts'
import type { Facts } from './facts.ts'

type Variant = Pick<NonNullable<Terms['term']['variants']>[number], 'length' | 'bears'>

/**
 * The terms that may be meant: one when model and component are known, else each that still may
 * be. Empty: the policy has the same term for all.
 */
export function variantsFor({ policy, device, component }: Facts): Variant[] {
  const { length, variants = [] } = policy.term
  if (variants.length === 0) return []
  const possible: Variant[] = []
  for (const variant of variants) {
    const byClass = variant.classes?.some((known) => component?.class === known) ?? true
    const byModel = variant.models?.some((number) => device.model === number) ?? true
    const mayBe = (byClass || component === null) && (byModel || device.model === null)
    if (!mayBe) continue
    possible.push(variant)
    const certain = byClass && byModel
    if (certain) return possible
  }
  return [...possible, { length }]
}

/** What the base term frees a covered repair of, in the order of `borneKinds`. */
export function borneByTerm(facts: Facts): readonly Borne[] {
  const own = facts.policy.scope.bears ?? borneKinds
  const variants = variantsFor(facts)
  if (variants.length === 0) return own
  return borneKinds.filter((kind) => variants.every(({ bears }) => (bears ?? own).includes(kind)))
}
