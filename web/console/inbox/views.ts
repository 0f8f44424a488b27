import type { Stage, Turn } from '#cases/stages.ts'
import * as m from '../../messages/compiled/messages.js'

/** A view of the inbox: cases in these stages; `late` narrows it to promises that are past. */
export type View = {
  name: string
  turn: Turn
  stages: readonly Stage[]
  late?: true
  word: () => string
}

/** All cases of one turn, with the finer views below it. */
export type ViewGroup = { turn: Turn; word: () => string; all: View | null; views: View[] }

const group = (
  turn: Turn,
  word: () => string,
  title: (() => string) | null,
  views: Omit<View, 'turn'>[],
): ViewGroup => ({
  turn,
  word,
  all: title && { name: turn, turn, stages: views.flatMap(({ stages }) => stages), word: title },
  views: views.map((view) => ({ ...view, turn })),
})

const waited: readonly Stage[] = [
  'reported',
  'diagnosing',
  'authorized',
  'inbound',
  'received',
  'inspecting',
  'quoted',
  'awaiting_payment',
  'cleared',
  'repairing',
  'ready',
  'outbound',
  'delivered',
]

/** By whose turn it is; within a turn in the order of a whole visit. */
export const viewGroups: readonly ViewGroup[] = [
  group('ours', m.view_ours, m.view_ours_title, [
    { name: 'to-diagnose', stages: ['reported', 'diagnosing'], word: m.view_answer },
    { name: 'to-inspect', stages: ['received'], word: m.view_inspect },
    { name: 'on-the-bench', stages: ['inspecting'], word: m.view_bench },
    { name: 'to-repair', stages: ['cleared', 'repairing'], word: m.view_repair },
    { name: 'to-send-back', stages: ['ready'], word: m.view_send_back },
  ]),
  group('customer', m.view_customer, m.view_customer_title, [
    { name: 'to-mail-in', stages: ['authorized'], word: m.view_mail_in },
    { name: 'to-accept', stages: ['quoted'], word: m.view_accept },
    { name: 'to-pay', stages: ['awaiting_payment'], word: m.view_pay },
    { name: 'to-confirm', stages: ['delivered'], word: m.view_confirm },
  ]),
  group('courier', m.view_courier, m.view_courier_title, [
    { name: 'way-in', stages: ['inbound'], word: m.view_way_in },
    { name: 'way-back', stages: ['outbound'], word: m.view_way_back },
  ]),
  // What is disputed is trouble already: counting it as late, too, would count it twice.
  group('trouble', m.view_trouble, null, [
    { name: 'late', stages: waited, late: true, word: m.view_late },
    { name: 'disputed', stages: ['disputed'], word: m.view_disputed },
  ]),
]

export const viewsOf = ({ all, views }: ViewGroup): View[] => (all ? [all, ...views] : views)

const views = viewGroups.flatMap(viewsOf)
const [first] = views

/** The view of this name; “all ours” for a name that is none. */
export function viewNamed(name: string | null): View {
  const view = views.find((one) => one.name === name) ?? first
  if (!view) throw new Error('The inbox has no views.')
  return view
}

type PerStage = Readonly<Partial<Record<Stage, number>>>

export const countOf = (view: View, counts: { all: PerStage; late: PerStage }): number => {
  const counted = view.late ? counts.late : counts.all
  return view.stages.reduce((sum, stage) => sum + (counted[stage] ?? 0), 0)
}
