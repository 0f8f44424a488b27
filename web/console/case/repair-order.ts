import { z } from 'zod'
import { paperLanguages } from '#parcels/repair-order.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

const language = z.enum(paperLanguages).catch('both')

/** The paper that travels with the unit, as PDF: `?language=en`, `zh-CN` or both. */
export const loader = loading(async (asked) => {
  const { app, params, url } = asked
  const number = params.number ?? ''
  const wanted = language.parse(url.searchParams.get('language'))
  const pdf = await app.papers.repairOrderPdf(viewerOf(asked), number, wanted)
  return new Response(Buffer.from(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="repair-order-${number.replaceAll(/[^\w-]/g, '')}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
})
