import type { CaseView } from '#casefile/view.ts'
import { dayIn } from '#kernel/calendar.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Answer } from '#warranty/answer.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import { type May, mayOn } from '../may.ts'
import { exclusionsOf } from './exclusions.ts'

type Named =
  | 'receive'
  | 'inspect'
  | 'find'
  | 'judge'
  | 'quote'
  | 'start-repair'
  | 'finish'
  | 'rework'
  | 'close-unrepaired'

/** Everything that the page of a job shows, the verdict in words included. */
export async function readJob(asked: Asked) {
  const { app, params, url, say, maker, now } = asked
  const viewer = viewerOf(asked)
  const [file, policy] = await Promise.all([
    app.cases.readCaseFile(viewer, params.number ?? ''),
    unlessNone(app.policy.policyInForce(viewer, dayIn(maker.timeZone, now))),
  ])
  const relabels = await app.devices.listRelabels(viewer, file.device.serial)
  const may = (command: Named) => mayOn(file, command, say)
  const about = aboutOf(file, url)
  const judged = file.verdicts.find(({ id }) => id === about.line?.verdictId) ?? null
  const judge: May =
    policy === null ? { allowed: false, because: say('refusal.policy.none') } : may('judge')
  const { line, component } = about
  const asks = line ? { workLineId: line.id, component } : { component }
  const current = judge.allowed ? await app.cases.previewVerdict(viewer, file.number, asks) : null
  const stands = judged !== null && (current === null || isSame(judged.answer, current))
  const shown = stands ? judged.answer : current
  return {
    file,
    about,
    exclusions: exclusionsOf(policy),
    /** The depot changed its label once: then an altered one may be ours. */
    relabelled: relabels.some(({ withdrawnAt }) => withdrawnAt === null),
    /** What stands recorded; and whether it would be decided the same now. */
    judged: judged && { by: judged.judgedBy, at: judged.judgedAt, outcome: judged.outcome },
    stands,
    outcome: shown?.outcome ?? null,
    explanation: shown && (await app.cases.explainOnCase(viewer, file, shown)),
    may: {
      receive: may('receive'),
      inspect: may('inspect'),
      find: may('find'),
      judge,
      quote: may('quote'),
      start: may('start-repair'),
      finish: may('finish'),
      rework: may('rework'),
      close: may('close-unrepaired'),
    },
    /** Why no repair may start, for whoever asks at a time when nobody could start one. */
    notCleared: say('refusal.guard.cleared'),
  }
}
/** Nothing can be judged before a policy is published; the bench still shows its unit. */
const unlessNone = async <Found>(policy: Promise<Found>): Promise<Found | null> => {
  try {
    return await policy
  } catch (error) {
    if (isRefusal(error) && error.rule === 'policy.missing') return null
    throw error
  }
}

export type Job = Awaited<ReturnType<typeof readJob>>

/** What is judged: a line of work (`?work=`), else a new fault of a component (`?component=`). */
function aboutOf(file: CaseView, url: URL) {
  const standing = file.work.filter(({ state }) => state !== 'withdrawn')
  const tab = url.searchParams.get('work')
  const { components } = file.device.model
  const wanted = url.searchParams.get('component')
  const line =
    tab === 'new'
      ? null
      : (standing.find(({ id }) => id === tab) ?? standing.at(tab === 'last' ? -1 : 0) ?? null)
  const chosen =
    components.find(({ key }) => key === (line?.component ?? wanted)) ??
    components.find((one) => one.class === 'host') ??
    components[0]
  return { line, component: chosen?.key ?? 'host', standing }
}

/** The same outcome for the same reasons: recording it again would say nothing new. */
const isSame = (one: Answer, other: Answer): boolean => reasons(one) === reasons(other)

const reasons = ({ outcome, bases, dates }: Answer): string =>
  JSON.stringify([
    outcome,
    dates.coveredTo,
    bases.map(({ state, checks }) => [
      state,
      checks.map(({ name, result, reason, clause }) => [name, result, reason, clause]),
    ]),
  ])
