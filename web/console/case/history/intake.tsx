import * as m from '../../../messages/compiled/messages.js'
import { Photos } from '../../parts/photos.tsx'
import { channelWord } from '../../words/case-word.ts'
import { ContentsChecked } from './contents-checked.tsx'
import { wordOf } from './facts.ts'
import { ParcelPlate } from './parcel-plate.tsx'
import { Heard, type Teller, Words } from './told.tsx'

const resolved = {
  advice: m.resolve_advice,
  guide: m.resolve_guide,
  software: m.resolve_software,
  no_fault: m.resolve_no_fault,
}

/** From the first contact to the parcel that is unpacked. */
export const intake = {
  report: ({ facts, file }) => ({
    title: m.event_report({ via: channelWord(file.openedVia) }),
    body: (
      <>
        <Words id={facts.text('faultTextId')} file={file} />
        <Photos ids={facts.texts('evidence')} size="line" />
        <Heard facts={facts} file={file} />
      </>
    ),
  }),
  diagnose: ({ facts, file }) => ({
    title: m.event_diagnose(),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  resolve: ({ facts, file }) => ({
    title: m.event_resolve({ how: wordOf(resolved, facts.text('how')) }),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  reopen: ({ facts, file }) => ({
    title: m.event_reopen(),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  authorize: ({ facts, file }) => {
    const fee = facts.money('feeMinor', file.money.asked.currency)
    return {
      title:
        facts.text('sendTo') === 'dealer' ? m.event_authorize_dealer() : m.event_authorize_depot(),
      body: fee && <p>{m.event_fee_told({ amount: fee })}</p>,
    }
  },
  ship_in: ({ facts, file }) => ({
    title: facts.text('corrects')
      ? m.event_ship_in_corrected()
      : m.event_ship_in({
          to: facts.text('to') === 'dealer' ? m.event_to_dealer() : m.event_to_depot(),
        }),
    body: <ParcelPlate id={facts.text('parcelId')} file={file} />,
  }),
  receive: ({ event, facts, file }) => {
    const missing = file.checked.filter(({ declared, received }) => received < declared).length
    const other = file.serials.received !== null && file.serials.received !== file.serials.declared
    const title = missing > 0 ? m.event_receive_missing({ count: missing }) : m.event_receive()
    return {
      title: event.from === null ? m.event_received_unannounced() : title,
      body: (
        <>
          {other && (
            <p className="text-trouble">
              {m.event_receive_other_serial()}
              {m.sentence_gap()}
              {file.serials.received}
            </p>
          )}
          <ContentsChecked file={file} />
          <Words id={facts.text('textId') ?? facts.text('faultTextId')} file={file} />
        </>
      ),
    }
  },
} satisfies Record<string, Teller>
