import { exclusionBy } from '#policy/terms.ts'
import type { Check, Evidence, FactUsed } from './answer.ts'
import { evidence, failed, passed, unknown, used } from './check.ts'
import type { Facts, ProofFact } from './facts.ts'
import { factsOf, weighFindings } from './findings.ts'
import { readingOf } from './readings.ts'
import { fitOf } from './unit.ts'

/**
 * Check 1: the serial number is known, its label untouched (2.3) and the certificate is this
 * unit's (2.4). What is not known is unknown; only what a named person confirmed fails.
 */
export function identity(facts: Facts): Check {
  const { clause } = facts.policy.identity
  const { confirmed, open } = weighFindings(facts, 'identity')
  const [decisive] = confirmed
  if (decisive) {
    const { clause } = decisive.exclusion
    const interpretations = readingOf(facts, clause)
    return failed('identity', 'excluded', { clause, facts: factsOf(decisive), interpretations })
  }
  const differing = differingCertificates(facts)
  const refusing = differing.find((proof) => proof.confirmedBy !== null)
  if (refusing) {
    return failed('identity', 'certificate_of_another', {
      clause: certificateClause(facts),
      facts: [...certificateFacts(refusing), used('confirmed_by', null, refusing.confirmedBy)],
      interpretations: readingOf(facts, certificateClause(facts)),
    })
  }
  const [suspicion] = open
  if (suspicion) {
    const missing = [...open.flatMap((weighed) => weighed.missing), ...lookAt(differing)]
    const grounds = { clause: suspicion.exclusion.clause, facts: factsOf(suspicion) }
    return unknown('identity', 'suspected', [...missing, ...unsure(facts)], grounds)
  }
  const [certificate] = differing
  if (certificate) {
    return unknown('identity', 'certificate_differs', [...lookAt(differing), ...unsure(facts)], {
      clause: certificateClause(facts),
      facts: certificateFacts(certificate),
    })
  }
  const { serial, known, replacedBy } = facts.device
  if (serial === null) return unknown('identity', 'no_serial', unsure(facts), { clause })
  const read = used('serial', serial, facts.device.id)
  if (!known) return unknown('identity', 'not_registered', unsure(facts), { clause, facts: [read] })
  if (replacedBy) {
    const now = used('replaced_by', replacedBy.serial, replacedBy.id)
    return unknown('identity', 'retired', unsure(facts), { clause, facts: [read, now] })
  }
  return passed('identity', 'serial_known', { clause, facts: [read] })
}

/** What the unit itself still leaves open. */
function unsure({ device }: Facts): Evidence[] {
  if (device.serial === null) return [evidence('serial')]
  if (!device.known) return [evidence('registration', device.id)]
  return device.replacedBy ? [evidence('which_unit', device.replacedBy.id)] : []
}

/** Without a clause of its own, a policy does not refuse for what a certificate names. */
function differingCertificates(facts: Facts): ProofFact[] {
  if (!exclusionBy(facts.policy, 'certificate')) return []
  return facts.proofs
    .filter((proof) => proof.kind === 'certificate' && !proof.withdrawn && differs(facts, proof))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

function differs(facts: Facts, proof: ProofFact): boolean {
  const { serial, barCode, model } = fitOf(facts, proof)
  return serial === false || barCode === false || model === false
}

const certificateClause = ({ policy }: Facts): string =>
  exclusionBy(policy, 'certificate')?.clause ?? policy.identity.clause

const certificateFacts = ({ id, namesSerial, namesBarCode, namesModel }: ProofFact): FactUsed[] =>
  [
    used('names_serial', namesSerial, id),
    used('names_bar_code', namesBarCode, id),
    used('names_model', namesModel, id),
  ].filter(({ value }) => value !== null)

const lookAt = (differing: readonly ProofFact[]): Evidence[] =>
  differing.map((proof) => evidence('certificate_check', proof.id))
