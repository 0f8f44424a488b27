import type { z } from 'zod'
import { ratableUntil } from '#contacts/rating.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { ScoreRow } from '../../ui/score-row.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { Filled, slot } from '../filled.tsx'
import { ActForm } from './act-form.tsx'
import { longestWords, type ratingForm } from './rating-schema.ts'
import { type CustomersCase, casePath } from './reach.ts'

/** The one question after the end: how well we did. What was answered stands there to be changed. */
export function RatingForm({ token, file }: { token: string; file: CustomersCase }) {
  const { rating } = file
  const sent = useSentForm<z.input<typeof ratingForm>>('rate', {
    score: rating && String(rating.score),
    text: (rating?.textId && file.texts[rating.textId]) || null,
  })
  return (
    <ActForm
      of="rate"
      file={file}
      sent={sent}
      button={rating ? m.your_rate_change() : m.your_rate_send()}
      to={casePath(token, 'rate')}
    >
      <ScoreRow field={sent.fields.score} label={m.your_rate_score()} />
      <TextArea
        field={sent.fields.text}
        label={m.your_rate_text()}
        hint={m.your_rate_text_hint()}
        size="touch"
        rows={3}
        maxLength={longestWords}
      />
      {rating && (
        <p className="text-small text-soft">
          <Filled text={m.your_rate_until({ day: slot })}>
            <DateText at={ratableUntil(rating)} />
          </Filled>
        </p>
      )}
    </ActForm>
  )
}
