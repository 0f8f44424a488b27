import type { Stage } from '#cases/stages.ts'
import * as m from '../../messages/compiled/messages.js'

type Said = (input: { model: string }) => string

const headings: Readonly<Record<Stage, Said>> = {
  reported: m.your_heading_reported,
  diagnosing: m.your_heading_diagnosing,
  resolved: m.your_heading_resolved,
  authorized: m.your_heading_authorized,
  inbound: m.your_heading_inbound,
  received: m.your_heading_received,
  inspecting: m.your_heading_inspecting,
  quoted: m.your_heading_quoted,
  awaiting_payment: m.your_heading_awaiting_payment,
  cleared: m.your_heading_cleared,
  repairing: m.your_heading_repairing,
  ready: m.your_heading_ready,
  outbound: m.your_heading_outbound,
  delivered: m.your_heading_delivered,
  disputed: m.your_heading_disputed,
  closed: m.your_heading_closed,
  cancelled: m.your_heading_cancelled,
}

/** The stage as its customer reads it first: “Your LIVE-4K Pro is on our bench”. */
export const headingOf = (
  { stage, priceAsked = false }: { stage: Stage; priceAsked?: boolean },
  model: string,
): string => (priceAsked ? m.your_heading_price_asked : headings[stage])({ model })
