import { z } from 'zod'

/** Exactly the version that was before the customer's eyes (law 2). */
export const shownForm = z.object({
  quotationNumber: z.int().min(1),
  quotationVersion: z.int().min(1),
})

/** As accept and decline take it. */
export const shownIn = ({ quotationNumber, quotationVersion }: z.output<typeof shownForm>) => ({
  number: quotationNumber,
  version: quotationVersion,
})

/** The hidden fields that say which version is shown, always the one on the page now. */
export function Shown({ quotation }: { quotation: { number: number; version: number } }) {
  return (
    <>
      <input type="hidden" name="quotationNumber" value={quotation.number} />
      <input type="hidden" name="quotationVersion" value={quotation.version} />
    </>
  )
}
