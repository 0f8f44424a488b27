import * as m from '../../../messages/compiled/messages.js'
import { Photos } from '../../parts/photos.tsx'
import { cancelWords, disputeWords, settleWords } from '../../words/ending-word.ts'
import { wordOf } from './facts.ts'
import { ParcelPlate } from './parcel-plate.tsx'
import { Heard, type Teller, Words } from './told.tsx'

/** From the parcel back to the end. */
export const wayBack = {
  ship_out: ({ facts, file }) => ({
    title: m.event_ship_out(),
    body: <ParcelPlate id={facts.text('parcelId')} file={file} />,
  }),
  bounce: ({ facts, file }) => ({
    title: m.event_bounce(),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  deliver: () => ({ title: m.event_deliver() }),
  confirm: ({ event, facts, file }) => ({
    title: event.role === 'system' ? m.event_confirm_silence() : m.event_confirm(),
    body: <Heard facts={facts} file={file} />,
  }),
  dispute: ({ facts, file }) => ({
    title: m.event_dispute({ what: wordOf(disputeWords, facts.text('what')) }),
    body: (
      <>
        <Words id={facts.text('textId')} file={file} />
        <Photos ids={facts.texts('evidence')} size="line" />
      </>
    ),
  }),
  settle: ({ facts, file }) => ({
    title: m.event_settle({ how: wordOf(settleWords, facts.text('how')) }),
    body: <Words id={facts.text('textId')} file={file} />,
  }),
  rate: ({ facts, file }) => ({
    title: m.event_rate({ score: facts.number('score') ?? '' }),
    body: (
      <>
        <Words id={facts.text('textId')} file={file} />
        <Heard facts={facts} file={file} />
      </>
    ),
  }),
  dispose: () => ({ title: m.event_dispose() }),
  cancel: ({ facts, file }) => ({
    title: m.event_cancel({ reason: wordOf(cancelWords, facts.text('reason')) }),
    body: (
      <>
        <Words id={facts.text('textId')} file={file} />
        <Heard facts={facts} file={file} />
      </>
    ),
  }),
} satisfies Record<string, Teller>
