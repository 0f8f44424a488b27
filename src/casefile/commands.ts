import type { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import { cancel, cancelBody, hold, holdBody, release, releaseBody } from '#cases/actions.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import type { Command } from '#cases/lifecycle.ts'
import { acknowledge, acknowledgeBody } from '#contacts/acknowledge.ts'
import { contact, contactBody } from '#contacts/contact.ts'
import { correct, correctBody } from '#contacts/correct.ts'
import { rate, rateBody } from '#contacts/rate.ts'
import { task, taskBody, tick, tickBody } from '#contacts/tasks.ts'
import {
  diagnose,
  diagnoseBody,
  reopen,
  reopenBody,
  resolve,
  resolveBody,
} from '#diagnosis/actions.ts'
import { authorize, authorizeBody } from '#diagnosis/authorize.ts'
import { confirm, confirmBody, deliver, deliverBody } from '#parcels/arrival.ts'
import { declare, declareBody } from '#parcels/declare.ts'
import { dispute, disputeBody } from '#parcels/disputing.ts'
import { receiveBody } from '#parcels/receive.ts'
import { dispose, disposeBody, settle, settleBody } from '#parcels/settle.ts'
import { shipIn, shipInBody } from '#parcels/ship-in.ts'
import { bounce, bounceBody, shipOut, shipOutBody } from '#parcels/ship-out.ts'
import { receiveScanned } from '#parcels/unannounced.ts'
import { pay, payBody } from '#payments/pay.ts'
import { refund, refundBody, waive, waiveBody } from '#payments/refund.ts'
import type { Deps } from '#platform/deps.ts'
import { quote, quoteBody } from '#quotations/quote.ts'
import { requestQuotation, requestQuotationBody } from '#quotations/request.ts'
import { accept, decline, respondBody } from '#quotations/respond.ts'
import { appeal, appealBody } from '#repairs/appeal.ts'
import {
  closeUnrepaired,
  closeUnrepairedBody,
  inspect,
  inspectBody,
  rework,
  reworkBody,
  startRepair,
  startRepairBody,
} from '#repairs/bench.ts'
import { find, findBody } from '#repairs/find.ts'
import { finish, finishBody } from '#repairs/finish.ts'
import { judge, judgeBody } from '#repairs/judge.ts'

/** A command with the schema of its body: the API's routes and the screens' forms read both. */
export type CommandEntry = {
  body: z.ZodType
  /** `parsed` is what `body` made of what came from outside. */
  act(deps: Deps, viewer: Viewer, order: Order, parsed: unknown): Promise<CommandAnswer>
}

const entry = <Body extends z.ZodType>(
  body: Body,
  act: (deps: Deps, viewer: Viewer, order: Order, body: z.output<Body>) => Promise<CommandAnswer>,
): CommandEntry => ({
  body,
  // The table holds commands of every body, so the type of this one is forgotten on the way.
  act: (deps, viewer, order, parsed) => act(deps, viewer, order, parsed as z.output<Body>),
})

/** Every command on a case that is there; `report` begins one and stands beside them. */
export const commandTable: Readonly<Record<Exclude<Command, 'report'>, CommandEntry>> = {
  diagnose: entry(diagnoseBody, diagnose),
  resolve: entry(resolveBody, resolve),
  reopen: entry(reopenBody, reopen),
  authorize: entry(authorizeBody, authorize),
  ship_in: entry(shipInBody, shipIn),
  receive: entry(receiveBody, receiveScanned),
  inspect: entry(inspectBody, inspect),
  judge: entry(judgeBody, judge),
  quote: entry(quoteBody, quote),
  accept: entry(respondBody, accept),
  decline: entry(respondBody, decline),
  request_quotation: entry(requestQuotationBody, requestQuotation),
  pay: entry(payBody, pay),
  start_repair: entry(startRepairBody, startRepair),
  finish: entry(finishBody, finish),
  rework: entry(reworkBody, rework),
  close_unrepaired: entry(closeUnrepairedBody, closeUnrepaired),
  ship_out: entry(shipOutBody, shipOut),
  bounce: entry(bounceBody, bounce),
  deliver: entry(deliverBody, deliver),
  confirm: entry(confirmBody, confirm),
  dispute: entry(disputeBody, dispute),
  settle: entry(settleBody, settle),
  dispose: entry(disposeBody, dispose),
  cancel: entry(cancelBody, cancel),
  hold: entry(holdBody, hold),
  release: entry(releaseBody, release),
  acknowledge: entry(acknowledgeBody, acknowledge),
  declare: entry(declareBody, declare),
  correct: entry(correctBody, correct),
  find: entry(findBody, find),
  appeal: entry(appealBody, appeal),
  waive: entry(waiveBody, waive),
  refund: entry(refundBody, refund),
  contact: entry(contactBody, contact),
  rate: entry(rateBody, rate),
  task: entry(taskBody, task),
  tick: entry(tickBody, tick),
}

/**
 * Gives one command, its body as it came from outside.
 * @throws Refusal or a ZodError naming each wrong field
 */
export const command = async (
  deps: Deps,
  viewer: Viewer,
  name: Exclude<Command, 'report'>,
  order: Order,
  input: unknown,
): Promise<CommandAnswer> => {
  const { body, act } = commandTable[name]
  return await act(deps, viewer, order, body.parse(input))
}
