import { data } from 'react-router'
import { type PaperLanguage, paperLanguages } from '#parcels/repair-order.ts'

/** Of `en.pdf`, `zh-CN.pdf`, `both.pdf`. @throws a page that says 404, for any other */
export function paperLanguage(name: string | undefined): PaperLanguage {
  const found = paperLanguages.find((language) => `${language}.pdf` === name)
  if (found) return found
  throw data(null, { status: 404 })
}

/** A PDF to keep, under a name that tells what it is. */
export const pdfResponse = (bytes: Uint8Array, name: string): Response =>
  new Response(Buffer.from(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}.pdf"`,
      'referrer-policy': 'no-referrer',
    },
  })
