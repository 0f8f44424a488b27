import type { Stage, Turn } from '#cases/stages.ts'
import * as m from '../messages/compiled/messages.js'

const stages: Record<Stage, () => string> = {
  reported: m.stage_reported,
  diagnosing: m.stage_diagnosing,
  resolved: m.stage_resolved,
  authorized: m.stage_authorized,
  inbound: m.stage_inbound,
  received: m.stage_received,
  inspecting: m.stage_inspecting,
  quoted: m.stage_quoted,
  awaiting_payment: m.stage_awaiting_payment,
  cleared: m.stage_cleared,
  repairing: m.stage_repairing,
  ready: m.stage_ready,
  outbound: m.stage_outbound,
  delivered: m.stage_delivered,
  disputed: m.stage_disputed,
  closed: m.stage_closed,
  cancelled: m.stage_cancelled,
}

const turns: Record<Turn, () => string> = {
  ours: m.turn_ours,
  customer: m.turn_customer,
  courier: m.turn_courier,
  done: m.turn_done,
  trouble: m.turn_trouble,
}

/** A stage in the page's language: “Inspecting”, 「检测中」. */
export const stageWord = (stage: Stage): string => stages[stage]()
/** Whose turn it is, for staff: “Our turn”, 「待我方处理」. */
export const turnWord = (turn: Turn): string => turns[turn]()
