import { loading } from '../../forms/loading.ts'
import { customerOf } from './reach.ts'

/** All that is kept of the customer, as a file to take along; behind the code. */
export const loader = loading(async (asked) => {
  const { viewer, number } = await customerOf(asked)
  const mailbox = await asked.app.owners.mailboxIn(asked.cookies, asked.language)
  const kept = await asked.app.privacy.exportOwn(viewer, mailbox)
  return new Response(`${JSON.stringify(kept, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="your-data-${number}.json"`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
})
