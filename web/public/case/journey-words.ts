import type { Stage } from '#cases/stages.ts'
import type { Place, Stretch } from '#parcels/custody.ts'
import * as m from '../../messages/compiled/messages.js'
import type { Happening } from './happening.ts'
import type { Status } from './status-of.ts'

const places: Readonly<Record<Place, () => string>> = {
  customer: m.your_place_customer,
  dealer: m.your_place_dealer,
  way_in: m.your_place_way_in,
  depot: m.your_place_depot,
  supplier: m.your_place_supplier,
  way_back: m.your_place_way_back,
  home: m.your_place_home,
}
/** Where the unit is, in words. */
export const placeWord = (place: Place): string => places[place]()

/** What began a stretch, told from the stretches alone. */
function began(stretch: Stretch, before: Stretch | undefined): string {
  switch (stretch.place) {
    case 'way_in':
      return before?.place === 'dealer' ? m.your_event_forward() : m.your_event_sent()
    case 'dealer':
      return m.your_event_dealer_has()
    case 'depot':
      return before?.place === 'way_back' ? m.your_event_bounce() : m.your_event_receive()
    case 'supplier':
      return m.your_event_supplier_has()
    case 'way_back':
      return m.your_event_ship_out()
    case 'home':
      return m.your_event_deliver()
    default:
      return m.your_event_reported()
  }
}

/** Stages that no stretch begins with. */
const within: Partial<Record<Stage, () => string>> = {
  diagnosing: m.your_event_diagnose,
  resolved: m.your_event_resolve,
  authorized: m.your_event_authorize,
  inspecting: m.your_event_inspect,
  quoted: m.your_event_quote,
  awaiting_payment: m.your_event_accept,
  cleared: m.your_event_clear,
  repairing: m.your_event_start_repair,
  disputed: m.your_event_dispute,
  closed: m.your_event_closed,
  cancelled: m.your_event_cancel,
}

/** The journey without anything personal: from where to where, and what is being done now. */
export function journeyOf({ ribbon, stage, stageSince, outcome, priceAsked }: Status): Happening[] {
  const stretches = ribbon.map((stretch, index) => ({
    id: `${stretch.place} ${stretch.from}`,
    at: stretch.from,
    title: began(stretch, ribbon[index - 1]),
    moves: true,
  }))
  const standing = stage === 'ready' ? ended(outcome) : within[stage]
  const now = priceAsked ? m.your_event_request_quotation : standing
  return now ? [...stretches, { id: 'now', at: stageSince, title: now() }] : stretches
}

/** How the bench let it go: only what was repaired is called so. */
function ended(outcome: Status['outcome']): () => string {
  if (outcome === 'repaired') return m.your_event_finish
  return outcome === 'replaced' ? m.your_event_finish_replaced : m.your_event_close_unrepaired
}

type Next = { title: string; says?: string }

const nexts: Partial<Record<Stage, () => Next>> = {
  reported: () => ({ title: m.your_next_reported() }),
  diagnosing: () => ({ title: m.your_next_diagnosing(), says: m.your_next_diagnosing_says() }),
  authorized: () => ({ title: m.your_next_authorized() }),
  inbound: () => ({ title: m.your_next_inbound(), says: m.your_next_inbound_says() }),
  received: () => ({ title: m.your_next_received() }),
  inspecting: () => ({ title: m.your_next_inspecting(), says: m.your_next_inspecting_says() }),
  quoted: () => ({ title: m.your_next_quoted() }),
  awaiting_payment: () => ({
    title: m.your_next_awaiting_payment(),
    says: m.your_next_awaiting_payment_says(),
  }),
  cleared: () => ({ title: m.your_next_cleared() }),
  repairing: () => ({ title: m.your_next_repairing() }),
  ready: () => ({ title: m.your_next_ready() }),
  outbound: () => ({ title: m.your_next_outbound() }),
  delivered: () => ({ title: m.your_next_delivered() }),
  disputed: () => ({ title: m.your_next_disputed() }),
}

/** What comes next; undefined where nothing does. */
export const nextOf = ({ stage, priceAsked }: Status): Next | undefined =>
  priceAsked ? { title: m.your_next_price() } : nexts[stage]?.()
