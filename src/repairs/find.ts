import { z } from 'zod'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { takeIntoCase, usableIn } from '#attachments/effects.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Case } from '#cases/case.ts'
import { anotherPersonNeeded, lacking } from '#cases/guards.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { newId } from '#kernel/id.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { clauseId } from '#policy/exclusion.ts'
import { type Finding, findingStates } from './finding.ts'
import { findings, saveFinding } from './store.ts'

/** Keys of the catalogue and the policy: what people write goes into the note alone (law 11). */
export const componentKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

export const findBody = z.strictObject({
  /** Left out: a new finding. */
  findingId: z.uuid().optional(),
  component: componentKey.default('host'),
  state: z.enum(findingStates),
  /** Clause id of the exclusion it names, such as `2.7`, and its kind, such as `water`. */
  clause: clauseId.nullable().default(null),
  kind: componentKey.nullable().default(null),
  note: freeText.optional(),
  /** Of an altered label: does it go beyond the depot's own relabelling? Left out: as it was. */
  beyondRelabel: z.boolean().optional(),
  /** Ids of photos and files that were uploaded before. */
  evidence: z.array(z.uuid()).max(20).default([]),
})
export type Find = z.input<typeof findBody>

/**
 * What the bench found: suspected, confirmed with its photo or note, or withdrawn. While an
 * appeal is open, only another person may change what somebody found.
 */
export async function find(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Find,
): Promise<CommandAnswer> {
  const ids = body.evidence ?? []
  const reading = { findings, usable: usableIn(ids, viewer.id) }
  return await perform(deps, viewer, 'find', { ...order, body }, reading, (file, now) => {
    if (file.usable < new Set(ids).size) throw invalid('attachment.unknown', '/evidence')
    const before = knownFinding(file, body.findingId)
    if (before && file.appealed && before.foundBy === personBehind(viewer))
      throw anotherPersonNeeded()
    const note = textOf('finding', body.note, now)
    const finding = foundNow(viewer, before, body, note.id, now)
    const evident = finding.noteTextId !== null || finding.evidence.length > 0
    if (finding.state === 'confirmed' && !evident) throw lacking('evidence_given', '/evidence')
    return {
      data: {
        findingId: finding.id,
        component: finding.component,
        state: finding.state,
        clause: finding.clause,
        kind: finding.kind,
        evidence: finding.evidence,
        beyondRelabel: finding.beyondRelabel,
        noteTextId: finding.noteTextId,
      },
      effects: [
        ...note.effects,
        saveFinding(finding, finding.decidedBy ? now : null),
        ...(ids.length > 0 ? [takeIntoCase(ids, viewer.id)] : []),
      ],
    }
  })
}

function knownFinding(file: Case & { findings: Finding[] }, id: string | undefined) {
  if (id === undefined) return undefined
  const before = file.findings.find((finding) => finding.id === id)
  if (!before) throw missing('finding')
  return before
}

function foundNow(
  viewer: Viewer,
  before: Finding | undefined,
  body: Find,
  noteTextId: string | null,
  now: Date,
): Finding {
  const evidence = [...new Set([...(before?.evidence ?? []), ...(body.evidence ?? [])])]
  return {
    id: before?.id ?? newId(now),
    component: before?.component ?? body.component ?? 'host',
    state: body.state,
    clause: body.clause ?? before?.clause ?? null,
    kind: body.kind ?? before?.kind ?? null,
    noteTextId: noteTextId ?? before?.noteTextId ?? null,
    evidence,
    beyondRelabel: body.beyondRelabel ?? before?.beyondRelabel ?? null,
    foundBy: before?.foundBy ?? personBehind(viewer),
    foundAt: before?.foundAt ?? now.toISOString(),
    decidedBy: body.state === 'suspected' ? null : personBehind(viewer),
  }
}
