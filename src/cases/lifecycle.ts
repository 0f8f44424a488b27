import { type Role, staffRoles } from '#access/roles.ts'
import type { Guard } from './guard-list.ts'
import { type Stage, stages } from './stages.ts'

type Rule = {
  command: string
  /** `none` stands for "no case yet". */
  from: readonly (Stage | 'none')[]
  /** The stages that it may lead to; empty: the stage stays. */
  to: readonly Stage[]
  who: readonly Role[]
  guards: readonly Guard[]
}

const staff = ['agent', 'technician', 'logistics', 'finance'] as const
const outside = ['customer', 'dealer', 'agent'] as const
const advisers = ['agent', 'dealer'] as const
const handlers = ['agent', 'technician', 'logistics'] as const
const payers = ['finance', 'system'] as const
const living = stages.filter((stage) => stage !== 'closed' && stage !== 'cancelled')
/** Where work may be done that money cleared; taken back, it clears no more (law 1). */
const begun: Stage[] = ['cleared', 'repairing']
const notBegun = stages.filter((stage) => !begun.includes(stage))
const onTheBench = ['inspecting', 'quoted', 'awaiting_payment'] as const
const through = (first: Stage, last: Stage): Stage[] =>
  stages.slice(stages.indexOf(first), stages.indexOf(last) + 1)

/**
 * The lifecycle of a case: which command leads from where to where, who may give it, and what
 * must hold (docs/laws.md). Server, API description, buttons, diagram and tests read this
 * table; nothing else knows a stage rule. Several rows of one command differ in their `from`.
 */
export const lifecycle = [
  { command: 'report', from: ['none'], to: ['reported'], who: outside, guards: [] },
  { command: 'diagnose', from: ['reported'], to: ['diagnosing'], who: advisers, guards: [] },
  {
    command: 'resolve',
    from: ['reported', 'diagnosing'],
    to: ['resolved'],
    who: outside,
    guards: [],
  },
  {
    command: 'reopen',
    from: ['resolved'],
    to: ['diagnosing'],
    who: outside,
    guards: ['no_other_open_case'],
  },
  {
    command: 'authorize',
    from: ['reported', 'diagnosing', 'resolved', 'disputed'],
    to: ['authorized'],
    who: advisers,
    guards: ['no_other_open_case'],
  },
  {
    command: 'ship_in',
    from: ['authorized', 'inbound'],
    to: ['inbound'],
    who: outside,
    guards: [],
  },
  {
    command: 'receive',
    from: [
      'none',
      'reported',
      'diagnosing',
      'resolved',
      'authorized',
      'inbound',
      'cancelled',
      'disputed',
    ],
    to: ['received'],
    who: ['logistics', 'technician'],
    guards: ['contents_checked'],
  },
  { command: 'inspect', from: ['received'], to: ['inspecting'], who: ['technician'], guards: [] },
  {
    command: 'judge',
    from: through('reported', 'received'),
    to: [],
    who: ['agent', 'technician'],
    guards: ['another_person'],
  },
  {
    command: 'judge',
    from: [...onTheBench, 'ready'],
    to: ['cleared'],
    who: ['technician'],
    guards: ['unrepaired', 'another_person'],
  },
  {
    command: 'judge',
    from: ['cleared', 'repairing'],
    to: ['inspecting'],
    who: ['technician'],
    guards: ['another_person'],
  },
  {
    command: 'quote',
    from: [...onTheBench, 'cleared', 'repairing', 'ready'],
    to: ['quoted'],
    who: ['technician', 'agent', 'finance'],
    guards: ['unrepaired', 'uncovered_or_chosen', 'goodwill_decided', 'another_person'],
  },
  {
    command: 'accept',
    from: ['quoted'],
    to: ['awaiting_payment', 'cleared'],
    who: outside,
    guards: ['version_shown', 'not_expired', 'word_recorded'],
  },
  {
    command: 'decline',
    from: ['quoted', 'awaiting_payment'],
    to: ['cleared', 'ready'],
    who: outside,
    guards: ['version_shown', 'word_recorded'],
  },
  {
    command: 'request_quotation',
    from: ['quoted'],
    to: ['inspecting'],
    who: ['customer', 'dealer'],
    guards: ['expired'],
  },
  { command: 'pay', from: ['awaiting_payment'], to: ['cleared'], who: payers, guards: [] },
  { command: 'pay', from: begun, to: ['awaiting_payment'], who: payers, guards: [] },
  {
    command: 'pay',
    from: notBegun.filter((stage) => stage !== 'awaiting_payment'),
    to: [],
    who: payers,
    guards: [],
  },
  {
    command: 'start_repair',
    from: ['cleared'],
    to: ['repairing'],
    who: ['technician'],
    guards: ['cleared'],
  },
  {
    command: 'finish',
    from: ['repairing'],
    to: ['ready'],
    who: ['technician'],
    guards: ['work_finished'],
  },
  {
    command: 'rework',
    from: ['ready'],
    to: ['repairing'],
    who: ['technician', 'logistics'],
    guards: ['repaired', 'cleared'],
  },
  {
    command: 'close_unrepaired',
    from: ['received', ...onTheBench, 'cleared', 'repairing'],
    to: ['ready'],
    who: ['technician', 'agent', 'system'],
    guards: [],
  },
  {
    command: 'ship_out',
    from: ['ready'],
    to: ['outbound'],
    who: ['logistics'],
    guards: ['return_address_known', 'fee_settled'],
  },
  {
    command: 'bounce',
    from: ['outbound', 'delivered'],
    to: ['ready'],
    who: ['logistics'],
    guards: ['no_other_open_case'],
  },
  {
    command: 'deliver',
    from: ['outbound'],
    to: ['delivered'],
    who: ['logistics', 'agent', 'system'],
    guards: [],
  },
  {
    command: 'confirm',
    from: ['outbound', 'delivered'],
    to: ['closed'],
    who: [...outside, 'system'],
    guards: ['word_recorded', 'disposition_known'],
  },
  {
    command: 'dispute',
    from: ['outbound', 'delivered', 'closed'],
    to: ['disputed'],
    who: outside,
    guards: ['within_dispute_days'],
  },
  {
    command: 'settle',
    from: ['authorized', 'inbound', 'disputed'],
    to: ['closed', 'ready'],
    who: ['agent'],
    guards: ['disposition_known'],
  },
  {
    command: 'dispose',
    from: ['ready'],
    to: ['closed'],
    who: ['logistics'],
    guards: ['consent_written', 'another_person'],
  },
  {
    command: 'cancel',
    from: ['reported', 'diagnosing', 'authorized', 'inbound'],
    to: ['cancelled'],
    who: outside,
    guards: ['never_received'],
  },
  { command: 'hold', from: living, to: [], who: handlers, guards: [] },
  { command: 'release', from: living, to: [], who: handlers, guards: [] },
  { command: 'acknowledge', from: living, to: [], who: outside, guards: [] },
  { command: 'declare', from: living, to: [], who: outside, guards: [] },
  { command: 'correct', from: living, to: [], who: outside, guards: [] },
  {
    command: 'find',
    from: through('received', 'ready'),
    to: [],
    who: ['technician'],
    guards: ['evidence_given', 'another_person'],
  },
  { command: 'appeal', from: stages, to: [], who: outside, guards: ['judged'] },
  {
    command: 'waive',
    from: stages,
    to: [],
    who: ['finance'],
    guards: ['fee_told', 'another_person'],
  },
  {
    command: 'refund',
    from: begun,
    to: ['awaiting_payment'],
    who: ['finance'],
    guards: ['another_person'],
  },
  { command: 'refund', from: notBegun, to: [], who: ['finance'], guards: ['another_person'] },
  {
    command: 'contact',
    from: stages,
    to: [],
    who: [...staff, 'customer', 'dealer', 'system'],
    guards: [],
  },
  {
    command: 'rate',
    from: ['closed'],
    to: [],
    who: ['customer', 'agent'],
    guards: ['word_recorded', 'within_rating_days'],
  },
  { command: 'task', from: stages, to: [], who: [...staff, 'system'], guards: [] },
  { command: 'tick', from: stages, to: [], who: staff, guards: [] },
] as const satisfies readonly Rule[]

export type Command = (typeof lifecycle)[number]['command']

const rules: readonly Rule[] = lifecycle
/** All commands, once each, in the table's order. */
export const commands: readonly Command[] = [...new Set(lifecycle.map((rule) => rule.command))]

const includesRole = (rule: Rule, role: Role): boolean =>
  rule.who.includes(role) ||
  (role === 'administrator' &&
    rule.who.some((who) => staffRoles.some((staffRole) => staffRole === who)))

/** May this role ever give this command, in whatever stage? Otherwise 403. */
export const mayEver = (role: Role, command: Command): boolean =>
  rules.some((rule) => rule.command === command && includesRole(rule, role))

/** The row for a command in a stage, whoever gives it; undefined: not in this stage (409). */
export const ruleFor = (command: Command, stage: Stage | 'none'): Rule | undefined =>
  rules.find((rule) => rule.command === command && rule.from.includes(stage))

/** May this role give this command in this stage? Guards come on top. */
export function may(role: Role, command: Command, stage: Stage | 'none'): boolean {
  const rule = ruleFor(command, stage)
  return rule !== undefined && includesRole(rule, role)
}

/** What a role may do next, by stage and role: `allowedCommands` of each answer. */
export const allowedCommands = (role: Role, stage: Stage | 'none'): Command[] =>
  commands.filter((command) => may(role, command, stage))

/** `ship_in` is `ship-in` in paths and answers of the API. */
export const kebab = (command: string): string => command.replaceAll('_', '-')
