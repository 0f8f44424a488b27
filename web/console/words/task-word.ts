import { formatMoney, fromWire, type WireMoney } from '#kernel/money.ts'
import type { TaskKind } from '#tasks/task.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'

export const taskWords: Record<TaskKind, () => string> = {
  call_received: m.task_call_received,
  call_courier: m.task_call_courier,
  call_quotation: m.task_call_quotation,
  quote_again: m.task_quote_again,
  call_customer: m.task_call_customer,
  call_reporter: m.task_call_reporter,
  answer_message: m.task_answer_message,
  ask_notices: m.task_ask_notices,
  ask_contents: m.task_ask_contents,
  ask_purchase_date: m.task_ask_purchase_date,
  claim_courier: m.task_claim_courier,
  refund: m.task_refund,
  money_arrived: m.task_money_arrived,
  appeal: m.task_appeal,
  approve_disposal: m.task_approve_disposal,
  approve_refund: m.task_approve_refund,
  approve_waiver: m.task_approve_waiver,
  approve_goodwill: m.task_approve_goodwill,
  erase_person: m.task_erase_person,
  other: m.task_other,
}

/** What is to be done: “Call: tell the courier number”. */
export const taskWord = (kind: TaskKind): string => taskWords[kind]()

/** The same with what it is about in money: “Refund: second person · ¥2,100.00”. */
export function taskTitle({ kind, amount }: { kind: TaskKind; amount: WireMoney | null }): string {
  const money = amount && fromWire(amount)
  return money ? `${taskWord(kind)} · ${formatMoney(money, getLocale())}` : taskWord(kind)
}

const asked: readonly TaskKind[] = [
  'call_received',
  'call_courier',
  'call_quotation',
  'call_customer',
  'answer_message',
  'ask_notices',
  'ask_contents',
  'ask_purchase_date',
]

/** Whether a task is done by calling somebody, so that their number stands beside it. */
export const isCall = (kind: TaskKind): boolean => asked.includes(kind)
