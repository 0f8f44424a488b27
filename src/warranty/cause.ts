import type { Check } from './answer.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts } from './facts.ts'
import { factsOf, weighFindings } from './findings.ts'
import { readingOf } from './readings.ts'

/**
 * Check 5: the product itself failed in normal use. It fails by a confirmed finding with the
 * evidence that its clause demands, is open while one is only suspected, and passes when an
 * inspection confirmed no exclusion.
 */
export function cause(facts: Facts): Check {
  const { confirmed, open } = weighFindings(facts, 'cause')
  const { inspection } = facts
  const [decisive] = confirmed
  if (decisive) {
    const { clause } = decisive.exclusion
    const interpretations = readingOf(facts, clause)
    const told = confirmed.flatMap(factsOf)
    return failed('cause', 'excluded', { clause, facts: told, interpretations })
  }
  const inspect = inspection === null ? [evidence('inspection')] : []
  const [suspicion] = open
  if (suspicion) {
    const missing = [...open.flatMap((weighed) => weighed.missing), ...inspect]
    const { clause } = suspicion.exclusion
    return unknown('cause', 'suspected', missing, { clause, facts: factsOf(suspicion) })
  }
  const { clause } = facts.policy.cause
  if (!inspection) return unknown('cause', 'not_inspected', inspect, { clause })
  const told = [used('inspected_on', inspection.on), used('inspected_by', null, inspection.by)]
  return passed('cause', 'no_exclusion', { clause, facts: told })
}
