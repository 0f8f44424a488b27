import type { Command } from '#cases/lifecycle.ts'
import { type Stage, type Turn, turnOf } from '#cases/stages.ts'
import { isToBePaid } from '#cases/work.ts'
import * as m from '../../messages/compiled/messages.js'
import type { Act, CaseData } from './read-case.ts'

type LeadsOn = {
  /** The largest button: the first of these that may be given. */
  main: readonly Command[]
  /** Other ways from here, beside it. */
  beside: readonly Command[]
}

/**
 * What leads a case on from each stage. Whether it may be given says the lifecycle; this only
 * says what stands largest.
 */
const leadsOn: Record<Stage, LeadsOn> = {
  reported: { main: ['diagnose'], beside: ['authorize', 'resolve'] },
  diagnosing: { main: ['authorize'], beside: ['resolve', 'judge'] },
  resolved: { main: ['reopen'], beside: ['authorize'] },
  authorized: { main: ['ship_in', 'receive'], beside: ['receive', 'acknowledge', 'declare'] },
  inbound: { main: ['receive', 'ship_in'], beside: ['ship_in', 'acknowledge'] },
  received: { main: ['inspect'], beside: ['judge', 'close_unrepaired'] },
  inspecting: { main: ['judge'], beside: ['find', 'quote', 'close_unrepaired'] },
  quoted: { main: ['accept'], beside: ['decline', 'quote'] },
  awaiting_payment: { main: ['pay'], beside: ['decline', 'quote'] },
  cleared: { main: ['start_repair'], beside: ['find', 'quote'] },
  repairing: { main: ['finish'], beside: ['find', 'quote'] },
  ready: { main: ['ship_out'], beside: ['rework', 'quote'] },
  outbound: { main: ['deliver'], beside: ['confirm', 'dispute'] },
  delivered: { main: ['confirm'], beside: ['dispute', 'bounce'] },
  disputed: { main: ['settle'], beside: ['authorize', 'receive'] },
  closed: { main: [], beside: ['dispute', 'appeal'] },
  cancelled: { main: [], beside: ['receive'] },
}

/** Something is not covered and nothing was offered for it: then the quotation comes next. */
const toQuote: LeadsOn = { main: ['quote'], beside: ['judge', 'find', 'close_unrepaired'] }

/** Commands that have a place of their own on the case page. */
const placed: readonly Command[] = ['contact', 'task', 'tick']

/** Done in the customer's name, on their word: its button is ink, as theirs is. */
const customers: readonly Command[] = ['ship_in', 'accept', 'decline', 'confirm', 'acknowledge']

export type Steps = {
  /** The largest button; null: nothing leads on from here. */
  first: Act | null
  /** Beside it, allowed. */
  beside: Act[]
  /** What would come after, not allowed yet, with its reason. */
  barredBeside: Act | null
  /** The next step, where it is never this role's. */
  others: Command | null
  /** Behind “More”: what may be done, then what may not. */
  more: Act[]
  barred: Act[]
}

const waitsForQuotation = ({ file }: Pick<CaseData, 'file'>): boolean =>
  file.stage === 'inspecting' && file.work.some((line) => line.state === 'open' && isToBePaid(line))

/** The buttons of a case in their order, as stage and role have it. */
export function stepsOf(known: Pick<CaseData, 'file' | 'acts'>): Steps {
  const held = known.file.hold !== null
  const acts = known.acts.filter(
    ({ command }) => !placed.includes(command) && (held || command !== 'release'),
  )
  const named = (commands: readonly Command[]) =>
    commands.flatMap((command) => acts.filter((act) => act.command === command))
  const lead = waitsForQuotation(known) ? toQuote : leadsOn[known.file.stage]
  const mains = named(lead.main)
  const first = mains.find(({ allowed }) => allowed) ?? mains[0] ?? null
  // A hold that stands is what is asked about first.
  const others = named([...(held ? (['release'] as const) : []), ...lead.beside]).filter(
    (act) => act !== first,
  )
  const beside = others.filter(({ allowed }) => allowed).slice(0, 2)
  const barredBeside =
    named(['start_repair', 'ship_out', ...lead.beside]).find(
      (act) => act !== first && act.because === 'guard',
    ) ?? null
  const rest = acts.filter((act) => act !== first && act !== barredBeside && !beside.includes(act))
  return {
    first,
    beside,
    barredBeside,
    others: first === null && turnOf[known.file.stage] !== 'done' ? (lead.main[0] ?? null) : null,
    more: rest.filter(({ allowed }) => allowed),
    barred: rest.filter(({ allowed }) => !allowed),
  }
}

/** `primary` is blue and only where it is our turn; the customer's own is ink. */
export function kindOf(command: Command, turn: Turn): 'primary' | 'customer' | 'quiet' {
  if (customers.includes(command)) return turn === 'customer' ? 'customer' : 'quiet'
  return turn === 'ours' || turn === 'trouble' ? 'primary' : 'quiet'
}

/** The key that gives the largest command. */
export const keyOf: Readonly<Partial<Record<Command, string>>> = {
  diagnose: 'D',
  authorize: 'A',
  reopen: 'O',
  ship_in: 'I',
  receive: 'R',
  inspect: 'I',
  judge: 'V',
  quote: 'Q',
  accept: 'A',
  pay: 'P',
  start_repair: 'R',
  finish: 'F',
  ship_out: 'B',
  deliver: 'D',
  confirm: 'C',
  settle: 'S',
  dispute: 'D',
}

const waits: Partial<Record<Stage, () => string>> = {
  authorized: m.waits_mail_in,
  inbound: m.waits_arrival,
  quoted: m.waits_answer,
  awaiting_payment: m.waits_money,
  outbound: m.waits_delivery,
  delivered: m.waits_confirmation,
}

/** What comes next when somebody else has the turn: “The customer mails it in”. */
export const waitWord = (stage: Stage): string | null => waits[stage]?.() ?? null

const thens: Record<Turn, () => string> = {
  ours: m.then_ours,
  customer: m.then_customer,
  courier: m.then_courier,
  done: m.then_done,
  trouble: m.then_ours,
}

/** Where each command that leads on takes the case, for the words of the next step. */
const leadsTo: Partial<Record<Command, Stage>> = {
  diagnose: 'diagnosing',
  authorize: 'authorized',
  reopen: 'diagnosing',
  inspect: 'inspecting',
  judge: 'cleared',
  quote: 'quoted',
  start_repair: 'repairing',
  finish: 'ready',
  ship_out: 'outbound',
  settle: 'closed',
}

/** “Then it is the customer’s turn.” Nothing when it stays whose it is. */
export function thenWord(command: Command, now: Turn): string | null {
  const to = leadsTo[command]
  return to && turnOf[to] !== now ? thens[turnOf[to]]() : null
}
