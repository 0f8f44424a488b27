import type { CaseView } from '#casefile/view.ts'
import { quotationName } from '#quotations/quotation.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Wire } from '../money/wire.tsx'
import { quotationStateWord } from './words.ts'

/** Every version that went out, with what became of it. */
export function Earlier({ file }: { file: CaseView }) {
  if (file.quotations.length === 0) return null
  return (
    <section>
      <h2 className="pb-1.5">{m.quote_earlier()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {file.quotations.toReversed().map((offer) => (
          <li
            key={offer.id}
            className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1 py-1.5"
          >
            <span className="font-plate font-semibold">{quotationName(file.number, offer)}</span>
            <span className="grow">{quotationStateWord(offer.state)}</span>
            {offer.validUntil && (
              <span className="text-small text-soft">
                {m.quote_valid_until()} <DateText at={offer.validUntil} weekday={false} />
              </span>
            )}
            <span className="font-medium">
              <Wire money={offer.gross} total />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
