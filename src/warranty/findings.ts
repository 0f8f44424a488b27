import { type Exclusion, evidenceDemanded } from '#policy/exclusion.ts'
import type { Evidence, FactUsed } from './answer.ts'
import { evidence, used } from './check.ts'
import type { Facts, FindingFact } from './facts.ts'

/** A finding that speaks for an exclusion. It counts once nothing is missing. */
type Weighed = { finding: FindingFact; exclusion: Exclusion; missing: readonly Evidence[] }

/**
 * The findings that bear on a check, in the policy's order of clauses: `confirmed` exclude;
 * `open` are suspicions, or lack the evidence, the kind or the person that their clause asks
 * for, and alone never refuse (check 5; check 1 for 2.3 and 2.4).
 */
export function weighFindings(
  facts: Facts,
  check: Exclusion['check'],
): { confirmed: Weighed[]; open: Weighed[] } {
  const confirmed: Weighed[] = []
  const open: Weighed[] = []
  if (facts.findings.length === 0) return { confirmed, open }
  const ordered = [...facts.findings].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const exclusion of facts.policy.exclusions) {
    if (exclusion.check !== check || exclusion.decidedBy === 'term') continue
    for (const finding of ordered) {
      if (finding.clause !== exclusion.clause) continue
      const missing = lackOf(facts, exclusion, finding)
      if (missing === 'not_meant') continue
      const side = missing.length === 0 ? confirmed : open
      side.push({ finding, exclusion, missing })
    }
  }
  return { confirmed, open }
}

/** What a finding lacks to count; `not_meant`: it does not speak of this fault or exclusion. */
function lackOf(
  facts: Facts,
  exclusion: Exclusion,
  finding: FindingFact,
): Evidence[] | 'not_meant' {
  if (finding.state === 'withdrawn' || isElsewhere(facts, exclusion, finding)) return 'not_meant'
  const missing: Evidence[] = []
  if (exclusion.concerns === 'component' && finding.component !== null && !facts.component)
    missing.push(evidence('component'))
  if (exclusion.kinds.length > 0) {
    const kind = exclusion.kinds.find((known) => known.kind === finding.kind)
    if (kind?.excluded === false) return 'not_meant'
    if (!kind) missing.push(evidence('finding_kind', finding.id, exclusion.clause))
  }
  if (exclusion.check === 'identity' && exclusion.decidedBy === 'finding') {
    if (facts.relabels.some((relabel) => relabel.on <= finding.on)) {
      if (finding.beyondRelabel === false) return 'not_meant'
      if (finding.beyondRelabel === null) missing.push(evidence('relabel', finding.id))
    }
  }
  return [...missing, ...unproven(exclusion, finding)]
}

function isElsewhere({ component, fault }: Facts, exclusion: Exclusion, finding: FindingFact) {
  if (exclusion.concerns === 'unit') return false
  const otherComponent =
    finding.component !== null && component !== null && finding.component !== component.key
  return otherComponent || (finding.fault !== null && fault !== null && finding.fault !== fault)
}

function unproven(exclusion: Exclusion, finding: FindingFact): Evidence[] {
  const missing: Evidence[] = []
  if (finding.state === 'suspected')
    missing.push(evidence('finding_confirmation', finding.id, exclusion.clause))
  else if (finding.confirmedBy === null)
    missing.push(evidence('finding_person', finding.id, exclusion.clause))
  for (const demanded of evidenceDemanded(exclusion, finding.kind)) {
    if (!finding.evidence.some(({ kind }) => kind === demanded))
      missing.push(evidence('finding_evidence', finding.id, demanded))
  }
  return missing
}

/** What is told of a finding: clause and kind, who stands for it, photos and notes by id. */
export function factsOf({ finding, exclusion }: Weighed): FactUsed[] {
  const { id, kind, confirmedBy, evidence: shown } = finding
  const sorted = [...shown].sort((one, other) => (one.id < other.id ? -1 : 1))
  return [
    used('finding', exclusion.clause, id),
    used('finding_kind', kind, id),
    used('confirmed_by', null, confirmedBy),
    ...sorted.map((piece) => used(piece.kind, null, piece.id)),
  ]
}
