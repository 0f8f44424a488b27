import { z } from 'zod'
import { personBehind, type Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Clearance } from '#cases/case.ts'
import type { Effect } from '#cases/effects.ts'
import { anotherPersonNeeded, demand } from '#cases/guards.ts'
import { type Decision, perform } from '#cases/record.ts'
import { isOnBench } from '#cases/stages.ts'
import { freeText, textOf } from '#cases/text.ts'
import { type WorkLine, workActions } from '#cases/work.ts'
import { addWork, changeWork, workLines } from '#cases/work-store.ts'
import { newId } from '#kernel/id.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { clearanceNow } from '#quotations/cleared.ts'
import { asQuotations, paidMinor, quotations, type StoredQuotation } from '#quotations/store.ts'
import { withdrawn } from '#quotations/withdrawn.ts'
import { openTasks, tickTask } from '#tasks/store.ts'
import type { OpenTask } from '#tasks/task.ts'
import { groundFor } from '#warranty/entitle.ts'
import type { SameFaultFact } from '#warranty/facts.ts'
import type { Ground } from '#warranty/gather.ts'
import { type Governed, governed } from '#warranty/govern.ts'
import { verdict } from '#warranty/verdict.ts'
import { componentKey } from './find.ts'
import * as kept from './judging-store.ts'
import { type JudgingFile, questionOf } from './question.ts'
import { findings } from './store.ts'

export const judgeBody = z.strictObject({
  /** A line of work that is there; left out: a new one for this component and fault. */
  workLineId: z.uuid().optional(),
  component: componentKey.default('host'),
  /** The fault of this component; left out: what the customer said. */
  fault: freeText.optional(),
  action: z.enum(workActions).default('repair'),
  /** Whether it is the fault that an earlier repair of the unit was for, by that repair's case. */
  sameFaults: z
    .array(z.strictObject({ repair: z.uuid(), same: z.boolean() }))
    .max(20)
    .default([]),
})
export type Judge = z.output<typeof judgeBody>

type File = JudgingFile & {
  work: WorkLine[]
  quotations: StoredQuotation[]
  paid: string
  tasks: OpenTask[]
  prior: kept.PriorVerdict[]
}

/** What a verdict is decided from, read in one statement with the case. */
export const judging = {
  work: workLines,
  quotations,
  paid: paidMinor,
  tasks: openTasks,
  findings,
  unit: kept.unitFacts,
  components: kept.components,
  evidence: kept.evidence,
  askedAt: kept.betterDateAskedAt,
  prior: kept.priorVerdicts,
}

/**
 * The recorded decision whether this fault of this component is covered, with every reason and
 * the facts it rests on. Before the unit is on the bench it is preliminary and clears nothing;
 * on the bench it clears the work, or takes a clearance away that no longer stands (law 1).
 * An appeal ends when a verdict is superseded; a first one of other work leaves it open. What the
 * technician says of an earlier repair stands until somebody says otherwise.
 * @throws Refusal invalid `judge.no_such_repair`
 * @throws Refusal forbidden `guard.another_person` while an appeal is open and a verdict in force is one's own
 */
export async function judge(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: Judge,
): Promise<CommandAnswer> {
  const ground = await groundFor(deps, viewer)
  return await perform(deps, viewer, 'judge', { ...order, body }, judging, (file: File, now) => {
    demand('unrepaired', file)
    const mine = file.prior.some(({ judgedBy }) => judgedBy === personBehind(viewer))
    if (file.appealed && mine) throw anotherPersonNeeded()
    const before = priorOf(file, body)
    const line = lineOf(file, body, now)
    const sameFaults = wordsOn(viewer, file, before, body)
    const question = questionOf(viewer, ground, file, { ...line, sameFaults }, now)
    const found = governed(verdict, ground, file.unit, question)
    const preliminary = !isOnBench(file.stage)
    const id = newId(now)
    const judged = { viewer, ground, file, line, found, preliminary, id, now }
    return decided(judged, before?.id ?? null)
  })
}

/** The verdict on this line of work that is superseded; before it was judged, its first view. */
export const priorOf = (
  file: Pick<File, 'prior'>,
  body: Pick<Judge, 'workLineId' | 'component'>,
): kept.PriorVerdict | undefined =>
  file.prior.findLast((prior) =>
    body.workLineId === undefined
      ? prior.workLineId === null && prior.component === body.component
      : prior.workLineId === body.workLineId,
  )

/** What was said before of earlier repairs, and what is said of them now. */
function wordsOn(
  viewer: Viewer,
  file: File,
  before: kept.PriorVerdict | undefined,
  { sameFaults }: Judge,
): SameFaultFact[] {
  const known = new Set(file.unit.repairs.map(({ caseId }) => caseId))
  const unknown = sameFaults.findIndex(({ repair }) => repair === file.id || !known.has(repair))
  if (unknown >= 0) throw invalid('judge.no_such_repair', `/sameFaults/${unknown}/repair`)
  const now = sameFaults.map((word) => ({ ...word, by: personBehind(viewer) }))
  const told = new Set(now.map(({ repair }) => repair))
  return [...(before?.sameFaults ?? []).filter(({ repair }) => !told.has(repair)), ...now]
}

/** @throws Refusal invalid `work.unknown`, `component.unknown` */
export function lineOf(
  file: Pick<File, 'work' | 'components' | 'faultTextId'>,
  body: Judge,
  now: Date,
) {
  const known = file.work.find(({ id }) => id === body.workLineId)
  if (body.workLineId !== undefined && !known) throw invalid('work.unknown', '/workLineId')
  const key = known?.component ?? body.component
  const component = file.components.find((candidate) => candidate.key === key)
  if (!component) throw invalid('component.unknown', '/component')
  const fault = known ? { id: null, effects: [] } : textOf('work_fault', body.fault, now)
  const line: WorkLine = known ?? {
    id: newId(now),
    position: file.work.length + 1,
    component: key,
    faultTextId: fault.id ?? file.faultTextId,
    action: body.action,
    state: 'open',
    verdictId: null,
    verdictOutcome: null,
    verdictBears: [],
    paidService: false,
  }
  return { line, isNew: !known, component, effects: fault.effects }
}

type Judged = {
  viewer: Viewer
  ground: Ground
  file: File
  line: ReturnType<typeof lineOf>
  found: Governed
  preliminary: boolean
  id: string
  now: Date
}

function decided(judged: Judged, supersedes: string | null): Decision {
  const { viewer, file, line, found, preliminary, id, now } = judged
  const { answer, facts } = found
  const answersAppeal = file.appealed && supersedes !== null
  const appeals = answersAppeal ? file.tasks.filter(({ kind }) => kind === 'appeal') : []
  const recorded = kept.addVerdict({
    id,
    workLineId: preliminary ? null : line.line.id,
    component: line.line.component,
    facts,
    answer,
    supersedes,
    preliminary,
    by: personBehind(viewer),
    at: now,
  })
  const work = {
    ...line.line,
    verdictId: id,
    verdictOutcome: answer.outcome,
    verdictBears: answer.bears,
  }
  const moved = preliminary ? {} : afterVerdict(judged, work)
  return {
    ...(moved.to ? { to: moved.to } : {}),
    changes: { judged: true, ...(answersAppeal ? { appealed: false } : {}), ...moved.changes },
    data: {
      verdictId: id,
      workLineId: preliminary ? null : line.line.id,
      component: line.line.component,
      outcome: answer.outcome,
      policyVersion: answer.policyVersion,
      supersedes,
      preliminary,
    },
    effects: [
      recorded,
      ...(preliminary ? [] : line.effects),
      ...(preliminary ? [] : [line.isNew ? addWork([work]) : changeWork([work])]),
      ...(moved.effects ?? []),
      ...appeals.map(({ id: taskId }) => ({
        statement: tickTask(taskId, { by: viewer.id, at: now, textId: null }),
      })),
    ],
  }
}

/** Where the case goes with its work as it is now judged. */
function afterVerdict({ viewer, file, now }: Judged, work: WorkLine): Decision {
  const all = [...file.work.filter(({ id }) => id !== work.id), work]
  const offers = asQuotations(file.quotations)
  const clearance = clearanceNow(all, offers, BigInt(file.paid), now)
  const begun = file.stage === 'cleared' || file.stage === 'repairing'
  if (!clearance) return begun ? { to: 'inspecting', changes: { clearance: null } } : {}
  const effects = withdrawOffers(viewer, file, clearance, now)
  if (begun) return { changes: { clearance }, effects }
  return {
    to: 'cleared',
    changes: { clearance, ...(file.stage === 'ready' ? { outcome: null, feeSettled: true } : {}) },
    effects,
  }
}

/** What is covered after all needs no price: offers that nothing rests on any more are withdrawn. */
function withdrawOffers(viewer: Viewer, file: File, clearance: Clearance, now: Date): Effect[] {
  const rests = new Set(clearance.lines.map(({ id }) => id))
  const idle = asQuotations(file.quotations).filter(
    ({ state, lines }) =>
      state === 'issued' || (state === 'accepted' && !lines.some(({ id }) => rests.has(id))),
  )
  return withdrawn(viewer, idle, now)
}
