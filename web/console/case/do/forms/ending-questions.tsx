import { scores } from '#contacts/rating.ts'
import { wallClock } from '#kernel/instant.ts'
import { useDesk } from '../../../../desk.ts'
import * as m from '../../../../messages/compiled/messages.js'
import { RadioCards } from '../../../../ui/radio-cards.tsx'
import { scoreWord } from '../../../../ui/score-word.ts'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { outcomeWords } from '../../../words/case-word.ts'
import { disputeWords, settleWords } from '../../../words/ending-word.ts'
import { Quotation } from '../../facts/quotation.tsx'
import type { Question } from '../command-form.tsx'
import { WordFields } from './word-fields.tsx'

const cards = (words: Readonly<Record<string, () => string>>) =>
  Object.entries(words).map(([value, word]) => ({ value, label: word() }))

/** Read out as it stands, and answered as exactly that version (law 2). */
const Answer: Question = ({ field, known }) => {
  const { quotation } = known.file
  if (!quotation) return <p>{m.answer_none()}</p>
  return (
    <>
      <Quotation known={{ ...known, acts: [] }} />
      <input type="hidden" name="number" value={quotation.number} />
      <input type="hidden" name="quotationVersion" value={quotation.version} />
      <WordFields field={field} label={m.answer_word()} />
    </>
  )
}
export const Accept = Answer
export const Decline = Answer

export const Deliver: Question = ({ field }) => {
  const { now, maker } = useDesk()
  return (
    <TextField
      field={field('at', wallClock(maker.timeZone, now))}
      label={m.deliver_at()}
      hint={m.deliver_at_hint()}
      type="datetime-local"
    />
  )
}

export const Confirm: Question = ({ field }) => (
  <WordFields field={field} label={m.confirm_word()} />
)

export const Dispute: Question = ({ field }) => (
  <>
    <RadioCards
      field={field('what', 'damaged')}
      label={m.dispute_what()}
      columns={2}
      cards={cards(disputeWords)}
    />
    <TextArea field={field('text')} label={m.dispute_text()} />
    <TextField
      field={field('photos')}
      label={m.dispute_photos()}
      hint={m.optional()}
      type="file"
      accept="image/*"
      multiple
    />
  </>
)

export const Settle: Question = ({ field }) => (
  <>
    <RadioCards field={field('how', 'resend')} label={m.settle_how()} cards={cards(settleWords)} />
    <TextArea field={field('text')} label={m.settle_text()} />
  </>
)

export const CloseUnrepaired: Question = ({ field, known }) => {
  const { repaired: _, replaced: __, unanswered: ___, ...ends } = outcomeWords
  const { fee } = known.file
  return (
    <>
      <RadioCards
        field={field('outcome', 'no_fault_found')}
        label={m.close_outcome()}
        hint={fee ? m.close_fee() : undefined}
        columns={2}
        cards={cards(ends)}
      />
      <TextArea field={field('text')} label={m.close_text()} hint={m.optional()} rows={2} />
    </>
  )
}

export const Rate: Question = ({ field }) => (
  <>
    <RadioCards
      field={field('score')}
      label={m.rate_score()}
      cards={scores.map((score) => ({
        value: String(score),
        label: `${score} · ${scoreWord(score)}`,
      }))}
    />
    <WordFields field={field} label={m.rate_word()} />
  </>
)

export const Dispose: Question = () => <p>{m.dispose_says()}</p>
