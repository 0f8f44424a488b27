import type { Command } from '#cases/lifecycle.ts'
import { kebab } from '#cases/lifecycle.ts'
import * as m from '../../messages/compiled/messages.js'
import type { CustomersCase } from './reach.ts'
import type { Status } from './status-of.ts'

type Button = CustomersCase['buttons'][number]

/** Whether the customer may give a command now, and if not, why: the lifecycle's own answer. */
export const buttonFor = ({ buttons }: CustomersCase, command: Command): Button | undefined =>
  buttons.find((button) => button.command === kebab(command))

export const mayNow = (file: CustomersCase, command: Command): boolean =>
  buttonFor(file, command)?.allowed === true

const reasons: Readonly<Record<string, () => string>> = {
  stage: m.your_not_stage,
  within_dispute_days: m.your_not_within_days,
  within_rating_days: m.your_not_rating_days,
  judged: m.your_not_judged,
  never_received: m.your_not_received,
  no_other_open_case: m.your_not_other_case,
}

/** Why something can't be done now, in words. */
export const becauseOf = (file: CustomersCase, command: Command): string =>
  (reasons[buttonFor(file, command)?.because ?? 'stage'] ?? m.your_not_stage)()

export type Act = { page: string; label: string }

/** An inspection fee that was told and is still to be paid keeps the unit from going back. */
export const owes = ({ money, stage, fee }: CustomersCase): boolean =>
  Number(money.due.amount) > 0 && (stage === 'awaiting_payment' || fee?.settled === false)

/** The one thing that the customer is asked to do; undefined: nothing. */
export function mainAct(file: CustomersCase): Act | undefined {
  if (file.stage === 'authorized' && mayNow(file, 'ship_in'))
    return { page: 'send', label: m.your_act_send() }
  if (mayNow(file, 'accept')) return { page: 'quotation', label: m.your_act_quotation() }
  if (mayNow(file, 'request_quotation'))
    return { page: 'quotation', label: m.your_act_request_quotation() }
  if (owes(file)) return { page: 'pay', label: m.your_act_pay() }
  if (file.stage === 'delivered' && mayNow(file, 'confirm'))
    return { page: 'arrived', label: m.your_act_confirm() }
  return undefined
}

/** The same by the stage alone, for whoever has only the link: the code is asked for behind it. */
export function mainActAt({
  stage,
  feeDue,
  toRate,
}: Pick<Status, 'stage' | 'feeDue' | 'toRate'>): Act | undefined {
  if (feeDue) return { page: 'pay', label: m.your_act_pay() }
  switch (stage) {
    case 'authorized':
      return { page: 'send', label: m.your_act_send() }
    case 'quoted':
      return { page: 'quotation', label: m.your_act_quotation() }
    case 'awaiting_payment':
      return { page: 'pay', label: m.your_act_pay() }
    case 'delivered':
      return { page: 'arrived', label: m.your_act_confirm() }
    case 'closed':
      return toRate ? { page: 'rate', label: m.your_rate_title() } : undefined
    default:
      return undefined
  }
}

/** What stands beside it as well, by the stage alone: that all is well is not the only answer. */
export const otherActAt = ({ stage }: Pick<Status, 'stage'>): Act | undefined =>
  stage === 'delivered' ? { page: 'wrong', label: m.your_act_dispute() } : undefined

/** What else may be done, the likelier first. */
export function otherActs(file: CustomersCase): Act[] {
  const { stage } = file
  const acts: (Act | false)[] = [
    stage === 'outbound' &&
      mayNow(file, 'confirm') && { page: 'arrived', label: m.your_act_arrived() },
    stage !== 'delivered' &&
      mayNow(file, 'dispute') && { page: 'wrong', label: m.your_act_dispute() },
    stage === 'inbound' && mayNow(file, 'ship_in') && { page: 'send', label: m.your_act_correct() },
    mayNow(file, 'reopen') && { page: 'again', label: m.your_act_reopen() },
    mayNow(file, 'contact') && { page: 'message', label: m.your_act_message() },
  ]
  return acts.filter((act) => act !== false)
}

/** What is seldom wanted, and stands at the foot. */
export function quietActs(file: CustomersCase): Act[] {
  const acts: (Act | false)[] = [
    mayNow(file, 'appeal') && !file.appealed && { page: 'appeal', label: m.your_act_appeal() },
    mayNow(file, 'resolve') && { page: 'solved', label: m.your_act_resolve() },
    mayNow(file, 'cancel') && { page: 'cancel', label: m.your_act_cancel() },
  ]
  return acts.filter((act) => act !== false)
}
