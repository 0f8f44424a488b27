import type { z } from 'zod'
import { courierName } from '#parcels/courier.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { TextField } from '../../ui/text-field.tsx'
import { PhotoField } from '../reading/photo-field.tsx'
import { type Question, questionOf, type Reading } from '../reading/reading.ts'
import { WasRead } from '../reading/was-read.tsx'
import { TypeInstead, WhichOne } from '../reading/which-one.tsx'
import { ActForm } from './act-form.tsx'
import type { CustomersCase } from './reach.ts'
import type { trackingOrPhoto } from './tracking-form.ts'

type Typed = { courier: string | null; tracking: string | null }

export type TrackingQuestion = Question & { typed: Typed }

export const trackingQuestion = (reading: Reading, url: URL): TrackingQuestion => ({
  ...questionOf(reading, 'tracking', url),
  typed: { courier: reading.typed.courier ?? null, tracking: reading.typed.tracking ?? null },
})

/** The form of the courier number, as the server last answered it. */
export function useCourierNumber(file: CustomersCase, { is, read, typed }: TrackingQuestion) {
  const last = file.parcels.findLast(({ from, ended }) => from === 'customer' && ended === null)
  const of = is === 'which' ? 'choose' : 'ship_in'
  const first = {
    ask: typed.tracking ?? last?.tracking ?? null,
    right: read[0] ?? null,
    which: null,
  }
  const sent = useSentForm<z.input<typeof trackingOrPhoto>>(of, {
    courier: typed.courier ?? (last?.courier ? courierName(last.courier, getLocale()) : null),
    tracking: first[is],
  })
  return { of, last, sent }
}

/**
 * The courier number, typed, read from a photo of the receipt, or chosen of what was read. It stands
 * at the foot of a long page, whose head says why it came back (`Unsent`).
 */
export function CourierNumber({
  file,
  question: { is, read, typed, byHand },
  answer: { of, last, sent },
}: {
  file: CustomersCase
  question: TrackingQuestion
  answer: ReturnType<typeof useCourierNumber>
}) {
  return (
    <section id="courier-number" className="grid gap-3">
      <div className="grid gap-1">
        <h2>{last ? m.your_courier_correct() : m.your_courier_title()}</h2>
        {is === 'ask' && <p>{m.your_courier_says()}</p>}
      </div>
      <ActForm
        of={of}
        file={file}
        sent={sent}
        told
        files
        button={last ? m.your_courier_correct() : m.your_courier_tell()}
      >
        {is === 'which' ? (
          <WhichOne
            field={sent.fields.tracking}
            label={m.your_tracking()}
            kind="courier"
            read={read}
            typed={typed.tracking ?? undefined}
          />
        ) : (
          <>
            {is === 'right' && (
              <WasRead kind="courier" number={read[0] ?? ''}>
                <p>{m.read_receipt_compare()}</p>
              </WasRead>
            )}
            <TextField
              field={sent.fields.tracking}
              label={m.your_tracking()}
              size="touch"
              plate
              autoComplete="off"
            />
            <PhotoField
              field={sent.fields.file}
              label={is === 'right' ? m.read_receipt_again() : m.read_receipt()}
              hint={m.read_receipt_hint()}
            />
          </>
        )}
        <TextField
          field={sent.fields.courier}
          label={m.your_courier()}
          hint={m.your_courier_hint()}
          size="touch"
          autoComplete="off"
        />
      </ActForm>
      {is === 'which' && <TypeInstead href={byHand} />}
    </section>
  )
}
