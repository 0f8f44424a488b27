import type { Event } from '#cases/history.ts'
import { partName } from '#catalogue/part-name.ts'
import { formatMoney } from '#kernel/money.ts'
import { courierName } from '#parcels/courier.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Plate } from '../../ui/plate.tsx'
import type { Happening } from './happening.ts'
import { outcomeSentence } from './outcome-words.ts'
import { Photos } from './photos.tsx'
import type { CustomersCase } from './reach.ts'

type Told = Pick<Happening, 'title' | 'says' | 'moves' | 'minor'>
type Tell = (event: Event, file: CustomersCase, token: string) => Told | null

const titled =
  (title: () => string, how: Pick<Told, 'moves' | 'minor'> = {}): Tell =>
  () => ({ title: title(), ...how })

const idIn = (event: Event, name: string): string => String(event.data[name] ?? '')

const idsIn = (event: Event, name: string): string[] => {
  const ids = event.data[name]
  return Array.isArray(ids) ? ids.map(String) : []
}

/** Words with the photos that came along; the words alone where none did. */
const withPhotos = (
  words: string | null | undefined,
  ids: readonly string[],
  file: CustomersCase,
  token: string,
): Told['says'] =>
  ids.length === 0 ? (
    (words ?? undefined)
  ) : (
    <>
      {words}
      <Photos token={token} file={file} ids={ids} />
    </>
  )

/** A title with the words that were written, as far as the customer may read them. */
const worded =
  (title: () => string): Tell =>
  (event, file) => ({ title: title(), says: file.texts[idIn(event, 'textId')] })

/** The sum of an event; a refusal for its version names what changed without its data. */
const amount = (event: Event): string | undefined => {
  const { minor, grossMinor, currency } = event.data
  if (currency === undefined) return undefined
  const money = BigInt(String(minor ?? grossMinor ?? 0))
  return formatMoney(
    { minor: money < 0n ? -money : money, currency: String(currency) },
    getLocale(),
  )
}

const parcelSays = (event: Event, file: CustomersCase): Told['says'] => {
  const parcel = file.parcels.find(({ id }) => id === idIn(event, 'parcelId'))
  if (!parcel?.tracking) return undefined
  return (
    <>
      {parcel.courier && `${courierName(parcel.courier, getLocale())} `}
      <Plate kind="courier" value={parcel.tracking} bare />
    </>
  )
}

const verdicts: Readonly<Record<string, (input: { component: string }) => string>> = {
  covered: m.your_event_judge_covered,
  not_covered: m.your_event_judge_not_covered,
  undetermined: m.your_event_judge_undetermined,
}

const verdictSays = (event: Event, { device }: CustomersCase): string | undefined => {
  const { component, outcome } = event.data
  const name = partName(device.model.components, String(component), getLocale())
  return verdicts[String(outcome)]?.({ component: name })
}

const isCorrected = (event: Event, file: CustomersCase): boolean =>
  file.parcels.find(({ id }) => id === idIn(event, 'parcelId'))?.ended === 'corrected'

const missingIn = ({ checked, device }: CustomersCase): string =>
  checked
    .filter(({ declared, received }) => received < declared)
    .map(({ item }) => partName(device.model.contents, item, getLocale()))
    .join(m.list_comma())

const reports: Readonly<Record<string, () => string>> = {
  phone: m.your_event_report_phone,
  dealer: m.your_event_report_dealer,
  dock: m.your_event_report_dock,
}

const erasures: Readonly<Record<string, () => string>> = {
  asked: m.your_event_erasure_asked,
  withdrawn: m.your_event_erasure_withdrawn,
  done: m.your_event_erasure_done,
}

const tells: Partial<Record<Event['command'], Tell>> = {
  report: (event, file, token) => ({
    title: (reports[file.openedVia] ?? m.your_event_report)(),
    says: withPhotos(file.fault, idsIn(event, 'evidence'), file, token),
  }),
  diagnose: titled(m.your_event_diagnose),
  resolve: worded(m.your_event_resolve),
  reopen: worded(m.your_event_reopen),
  authorize: titled(m.your_event_authorize),
  acknowledge: titled(m.your_event_acknowledge, { minor: true }),
  declare: titled(m.your_event_declare, { minor: true }),
  correct: titled(m.your_event_correct, { minor: true }),
  ship_in: (event, file) =>
    isCorrected(event, file)
      ? null
      : {
          title: event.data.from === 'dealer' ? m.your_event_forward() : m.your_event_ship_in(),
          says: parcelSays(event, file),
          moves: true,
        },
  receive: (_, file) => {
    const missing = missingIn(file)
    return {
      title: m.your_event_receive(),
      says: missing && m.your_event_receive_missing({ what: missing }),
      moves: true,
    }
  },
  inspect: titled(m.your_event_inspect),
  judge: (event, file) =>
    event.data.preliminary === true
      ? null
      : { title: m.your_event_judge(), says: verdictSays(event, file) },
  quote: (event) => ({ title: m.your_event_quote(), says: amount(event) }),
  accept: titled(m.your_event_accept),
  decline: titled(m.your_event_decline),
  request_quotation: titled(m.your_event_request_quotation),
  pay: (event) => ({
    title: event.data.kind === 'reversal' ? m.your_event_pay_reversed() : m.your_event_pay(),
    says: amount(event),
  }),
  start_repair: titled(m.your_event_start_repair),
  rework: titled(m.your_event_rework),
  finish: ({ data }, { device }) =>
    data.outcome === 'replaced'
      ? {
          title: m.your_event_finish_replaced(),
          says: device.replacementSerial && (
            <Plate kind="serial" value={device.replacementSerial} />
          ),
        }
      : { title: m.your_event_finish() },
  close_unrepaired: (event) => ({
    title: m.your_event_close_unrepaired(),
    says: outcomeSentence(event.data.outcome),
  }),
  ship_out: (event, file) => ({
    title: m.your_event_ship_out(),
    says: parcelSays(event, file),
    moves: true,
  }),
  bounce: titled(m.your_event_bounce, { moves: true }),
  deliver: titled(m.your_event_deliver, { moves: true }),
  confirm: (event) => ({
    title: event.role === 'system' ? m.your_event_confirm_silence() : m.your_event_confirm(),
    moves: true,
  }),
  dispute: (event, file, token) => ({
    title: m.your_event_dispute(),
    says: withPhotos(file.texts[idIn(event, 'textId')], idsIn(event, 'evidence'), file, token),
  }),
  settle: (event, file, token) => {
    const told = worded(m.your_event_settle)(event, file, token)
    return told && { ...told, moves: true }
  },
  dispose: titled(m.your_event_dispose),
  cancel: worded(m.your_event_cancel),
  hold: titled(m.your_event_hold, { minor: true }),
  release: titled(m.your_event_release, { minor: true }),
  rate: (event, file) => ({
    title: m.your_event_rate({ score: String(event.data.score ?? '') }),
    says: file.texts[idIn(event, 'textId')],
  }),
  appeal: worded(m.your_event_appeal),
  waive: titled(m.your_event_waive),
  refund: (event) => ({ title: m.your_event_refund(), says: amount(event) }),
  contact: (event, file, token) => {
    if (typeof event.data.reminder === 'string')
      return { title: m.your_event_remind(), minor: true }
    const erasure = erasures[idIn(event, 'erasure')]
    if (erasure) return { title: erasure(), minor: true }
    const said = file.said.find(({ id }) => id === idIn(event, 'contactId'))
    if (!said) return null
    const title = said.direction === 'in' ? m.your_event_you_said() : m.your_event_we_said()
    const says = withPhotos(file.texts[said.textId], said.evidence, file, token)
    return { title, says, minor: said.direction === 'in' && said.evidence.length === 0 }
  },
}

/** One thing that changed since a form was opened, as a refusal for its version names it. */
export type Change = Pick<Event, 'version' | 'command' | 'at' | 'role' | 'from' | 'to'>

/** What changed, in words. */
export const changeTitle = (change: Change, file: CustomersCase): string => {
  if (change.command === 'contact')
    return change.role === 'customer' ? m.your_event_you_said() : m.your_event_we_said()
  const event: Event = { ...change, id: '', caseId: '', by: '', via: 'system', data: {} }
  return tells[change.command]?.(event, file, '')?.title ?? m.your_event_noted()
}

/** The history of a case as its customer reads it; what is the desk's own is left out. */
export const happeningsOf = (
  events: readonly Event[],
  file: CustomersCase,
  token: string,
): Happening[] =>
  events.flatMap((event) => {
    const told = tells[event.command]?.(event, file, token)
    return told ? [{ id: event.id, at: event.at, ...told }] : []
  })
