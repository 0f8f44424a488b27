import type { Viewer } from '#access/viewer.ts'
import { addAttachment } from '#attachments/actions.ts'
import { standing } from '#cases/work.ts'
import { workLines } from '#cases/work-store.ts'
import type { Texts } from '#kernel/language.ts'
import { findings } from '#repairs/store.ts'
import { type PictureKey, photograph } from '../pictures/pictures.ts'
import { type Cause, causes } from '../troubles/causes.ts'
import type { Visit } from '../visit.ts'
import type { Steps } from './step.ts'
import { byCustomer } from './word.ts'

/** Takes a picture in by the one way for uploads. */
export async function photo(visit: Visit, who: Viewer, key: PictureKey): Promise<string> {
  const file = (async function* () {
    yield await photograph(key)
  })()
  return (await addAttachment(visit.deps, who, { file })).id
}

async function find(
  visit: Visit,
  state: 'suspected' | 'confirmed',
  found: Pick<Cause, 'picture'> & { clause: string | null; kind: string | null; note: Texts },
): Promise<unknown> {
  const { technician, trouble, part } = visit
  return await visit.go(technician, 'find', {
    state,
    component: trouble.component,
    clause: found.clause,
    kind: found.kind,
    note: visit.say(found.note),
    evidence:
      found.clause === null && part.nth % 3 > 0
        ? []
        : [await photo(visit, technician, found.picture)],
  })
}

async function judge(visit: Visit, who: Viewer, component: string, more: object = {}) {
  const { work } = await visit.read({ work: workLines })
  const line = standing(work).find((known) => known.component === component)
  const about = line ? { workLineId: line.id } : { component, ...more }
  return await visit.go(who, 'judge', about)
}

async function allDone(visit: Visit, more: object): Promise<unknown> {
  const { work } = await visit.read({ work: workLines })
  const done = standing(work).map(({ id }) => id)
  return await visit.go(visit.technician, 'finish', { done, ...more })
}

const closing = (
  after: number,
  outcome: 'no_fault_found' | 'unrepairable' | 'withdrawn' | 'consent_refused',
  text: Texts,
) => ({
  after,
  act: (visit: Visit) =>
    visit.go(visit.technician, 'close_unrepaired', { outcome, text: visit.say(text) }),
})

export const benchSteps = {
  inspect: { after: 0.5, act: (visit) => visit.go(visit.technician, 'inspect') },
  /** What is worn or broken by itself. */
  findFault: {
    after: 0.12,
    act(visit) {
      const { found, picture } = visit.trouble
      return find(visit, 'confirmed', { clause: null, kind: null, note: found, picture })
    },
  },
  findCause: {
    after: 0.12,
    act: (visit) => find(visit, 'confirmed', causes[visit.part.cause]),
  },
  suspectCause: {
    after: 0.12,
    act: (visit) => find(visit, 'suspected', causes[visit.part.cause]),
  },
  judge: {
    after: 0.05,
    act: (visit) =>
      judge(visit, visit.technician, visit.trouble.component, { action: visit.trouble.action }),
  },
  /** A cable is no part of what is covered, whatever its age. */
  judgeCable: {
    after: 0.05,
    act: (visit) =>
      judge(visit, visit.technician, cableOf(visit), {
        action: 'replace_part',
        fault: visit.say({ en: 'Cable broken at the plug', 'zh-CN': '线缆插头处断裂' }),
      }),
  },
  appeal: {
    after: 0.6,
    atHome: true,
    async act(visit) {
      const said = {
        en: 'The unit stood in a dry studio the whole time. Please look again.',
        'zh-CN': '设备一直放在干燥的演播室里，请再检查一次。',
      }
      const { who } = await byCustomer(visit, said)
      return await visit.go(who, 'appeal', { text: visit.say(said) })
    },
  },
  /** Another person looks again, and does not find it. */
  withdrawCause: {
    after: 0.8,
    async act(visit) {
      const { findings: found } = await visit.read({ findings })
      const wrong = found.find(({ clause }) => clause !== null)
      if (!wrong) throw new Error('There is no finding to withdraw.')
      return await visit.go(visit.another, 'find', {
        findingId: wrong.id,
        state: 'withdrawn',
        note: visit.say({
          en: 'Flux from making, no trace of liquid under the microscope.',
          'zh-CN': '显微镜下为生产助焊剂残留，并非进液。',
        }),
      })
    },
  },
  judgeAgain: {
    after: 0.05,
    act: (visit) => judge(visit, visit.another, visit.trouble.component),
  },
  startRepair: { after: 0.4, act: (visit) => visit.go(visit.technician, 'start_repair') },
  finish: {
    after: 0.6,
    act: (visit) => allDone(visit, { text: visit.say(visit.trouble.repaired) }),
  },
  replaceUnit: {
    after: 0.6,
    act: (visit) =>
      allDone(visit, {
        replacementSerial: visit.second,
        text: visit.say({
          en: 'No board in stock for months; a new unit is given.',
          'zh-CN': '主板长期缺货，更换新机。',
        }),
      }),
  },
  rework: {
    after: 0.3,
    act: (visit) =>
      visit.go(visit.logistics, 'rework', {
        text: visit.say({
          en: 'Lamp flickers while packing, please test once more.',
          'zh-CN': '打包时指示灯闪烁，请复测。',
        }),
      }),
  },
  findNothing: closing(0.8, 'no_fault_found', {
    en: 'Ran 24 hours without a fault.',
    'zh-CN': '连续拷机24小时未复现。',
  }),
  giveUp: closing(0.8, 'unrepairable', {
    en: 'The main board is burnt through; parts are no longer made.',
    'zh-CN': '主板烧穿，配件已停产，无法维修。',
  }),
} as const satisfies Steps

function cableOf({ desk, trouble }: Visit): string {
  const { components } = desk.models[trouble.model]
  const cable = components.find(({ class: kind }) => kind === 'connection')
  if (!cable) throw new Error(`There is no cable in ${trouble.model}.`)
  return cable.key
}
