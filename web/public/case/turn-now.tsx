import type { ReactNode } from 'react'
import type { Turn } from '#cases/stages.ts'
import { dayIn } from '#kernel/calendar.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { TurnPanel } from '../../ui/turn-panel.tsx'
import { Filled, slot } from '../filled.tsx'
import { outcomeSentence } from './outcome-words.ts'
import type { Status } from './status-of.ts'

const titles: Readonly<Record<Turn, () => string>> = {
  ours: m.your_turn_ours,
  customer: m.your_turn_customer,
  courier: m.your_turn_courier,
  done: m.your_turn_done,
  trouble: m.your_turn_trouble,
}

/**
 * Whose turn it is, and by when; a hold says what is waited for instead.
 * @param silence whether hearing nothing counts as a yes after delivery: a setting of the desk
 */
export function TurnNow({ status, silence }: { status: Status; silence: boolean }) {
  const turn = turnNow(status)
  return (
    <TurnPanel turn={turn} title={titles[turn]()}>
      <p>{status.hold ? <Held hold={status.hold} /> : <Standing {...{ status, silence }} />}</p>
    </TurnPanel>
  )
}

/** A hold takes the turn from whoever had it, a fee that is due from us. */
function turnNow({ turn, hold, feeDue }: Status): Turn {
  if (!hold) return feeDue ? 'customer' : turn
  if (hold.reason === 'customer') return 'customer'
  return hold.reason === 'courier' ? 'courier' : 'ours'
}

const waits: Readonly<Record<NonNullable<Status['hold']>['reason'], () => string>> = {
  customer: m.your_hold_customer,
  parts: m.your_hold_parts,
  supplier: m.your_hold_supplier,
  courier: m.your_hold_courier,
}

function Held({ hold }: { hold: NonNullable<Status['hold']> }) {
  return (
    <>
      {waits[hold.reason]()}
      {m.sentence_gap()}
      {hold.until && dated(m.your_hold_until, hold.until)}
    </>
  )
}

const dated = (text: (input: { day: string }) => string, at: string | Date): ReactNode => (
  <Filled text={text({ day: slot })}>
    <DateText at={at} />
  </Filled>
)

type Told = { status: Status; silence: boolean }

function Standing({ status, silence }: Told) {
  const { now } = useDesk()
  const by = status.wordBy === null ? null : new Date(status.wordBy)
  const late = by !== null && by < now
  switch (status.stage) {
    case 'resolved':
      return m.your_says_resolved()
    case 'authorized': {
      const says = status.sendTo === 'dealer' ? m.your_says_to_dealer() : m.your_says_authorized()
      return (
        <>
          {says}
          {m.sentence_gap()}
          {by && !late && dated(m.your_if_you_can_by, by)}
        </>
      )
    }
    case 'inbound':
      return status.sendTo === 'dealer' ? m.your_says_inbound_dealer() : m.your_says_inbound()
    case 'quoted':
      return <Quoted until={status.priceUntil} />
    case 'awaiting_payment':
      return m.your_says_awaiting_payment()
    case 'ready':
      return (
        <Ended outcome={status.outcome}>
          {status.feeDue ? m.your_says_fee() : <Ours by={by} late={late} />}
        </Ended>
      )
    case 'outbound':
      return <Ended outcome={status.outcome}>{m.your_says_outbound()}</Ended>
    case 'delivered':
      return by && silence && !late ? dated(m.your_says_delivered_by, by) : m.your_says_delivered()
    case 'closed':
      return <Ended outcome={status.outcome}>{m.your_says_closed()}</Ended>
    case 'cancelled':
      return m.your_says_cancelled()
    default:
      return <Ours by={by} late={late} />
  }
}

/** How the visit to the bench ended, before what comes next. */
function Ended({ outcome, children }: { outcome: Status['outcome']; children: ReactNode }) {
  const ended = outcomeSentence(outcome)
  return (
    <>
      {ended && `${ended}${m.sentence_gap()}`}
      {children}
    </>
  )
}

/** By when the price is to be answered, or that it holds no more. */
export function Quoted({ until }: { until: string | null }) {
  const { maker, now } = useDesk()
  if (until === null) return m.your_says_quoted()
  const over = until < dayIn(maker.timeZone, now)
  return dated(over ? m.your_says_quoted_over : m.your_says_quoted_until, until)
}

/** Our turn: by when there is word, or honestly that it is late. */
function Ours({ by, late }: { by: Date | null; late: boolean }) {
  if (by === null) return m.your_nothing_to_do()
  if (late) return dated(m.your_late, by)
  return (
    <>
      {dated(m.your_word_by, by)}
      {m.sentence_gap()}
      {m.your_nothing_to_do()}
    </>
  )
}
