import { data } from 'react-router'

/** `en.pdf`, `zh-CN.pdf`, `both.pdf`: the languages that a paper comes in. */
const papers = { 'en.pdf': 'en', 'zh-CN.pdf': 'zh-CN', 'both.pdf': 'both' } as const

/** @throws a page that says 404, for any other */
export function paperLanguage(name: string | undefined): (typeof papers)[keyof typeof papers] {
  if (name !== undefined && Object.hasOwn(papers, name)) {
    // `hasOwn` has just said so.
    return papers[name as keyof typeof papers]
  }
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
