import type { Check } from './answer.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts } from './facts.ts'

/** Check 4: only components of the classes that the policy covers. */
export function scope({ component, policy }: Facts): Check {
  const { clause, covered } = policy.scope
  if (!component) return unknown('scope', 'component_unknown', [evidence('component')], { clause })
  const grounds = {
    clause,
    facts: [used('component', component.key), used('class', component.class)],
  }
  return covered.includes(component.class)
    ? passed('scope', 'in_scope', grounds)
    : failed('scope', 'out_of_scope', grounds)
}
