import type { Viewer } from '#access/viewer.ts'
import type { Case } from '#cases/case.ts'
import { isOnBench } from '#cases/stages.ts'
import type { WorkLine } from '#cases/work.ts'
import type { Component } from '#catalogue/model.ts'
import { dayIn } from '#kernel/calendar.ts'
import type { FindingFact, SameFaultFact } from '#warranty/facts.ts'
import type { Asked, Ground } from '#warranty/gather.ts'
import type { StoredFacts } from '#warranty/unit-store.ts'
import type { Finding } from './finding.ts'
import type { EvidenceOf } from './judging-store.ts'

export type JudgingFile = Case & {
  findings: Finding[]
  unit: StoredFacts
  components: Component[]
  evidence: EvidenceOf[]
  askedAt: string | null
}

/** What a verdict on one line of work asks, from what the case knows. */
export function questionOf(
  viewer: Viewer,
  { organization }: Ground,
  file: JudgingFile,
  {
    line,
    component,
    sameFaults,
  }: { line: WorkLine; component: Component; sameFaults: readonly SameFaultFact[] },
  now: Date,
): Asked {
  const { timeZone } = organization
  return {
    now,
    reportedAt: file.openedAt,
    reportedOn: file.reportedOn,
    component: { key: component.key, class: component.class },
    findings: file.findings.map((finding) => factOf(finding, file.evidence, timeZone)),
    inspection: isOnBench(file.stage) ? { by: viewer.id, on: dayIn(timeZone, now) } : null,
    caseId: file.id,
    sameFaults,
    fault: line.id,
    betterDateAskedAt: file.askedAt ? new Date(file.askedAt) : null,
  }
}

/** A document counts as a note: it says in words what a photo shows. */
function factOf(finding: Finding, attached: readonly EvidenceOf[], timeZone: string): FindingFact {
  const kinds = new Map(attached.map(({ id, kind }) => [id, kind]))
  const shown = finding.evidence.map((id) => ({
    id,
    kind: kinds.get(id) === 'photo' ? ('photo' as const) : ('note' as const),
  }))
  const note = finding.noteTextId ? [{ id: finding.noteTextId, kind: 'note' as const }] : []
  return {
    id: finding.id,
    state: finding.state,
    clause: finding.clause,
    kind: finding.kind,
    component: finding.component,
    fault: null,
    on: dayIn(timeZone, new Date(finding.foundAt)),
    confirmedBy: finding.state === 'confirmed' ? finding.decidedBy : null,
    evidence: [...shown, ...note],
    beyondRelabel: finding.beyondRelabel,
  }
}
