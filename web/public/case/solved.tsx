import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  resolve: form(z.object({}), async (submitted) => {
    await giveAsCustomer(submitted, 'resolve', { how: 'guide' })
    return backTo(submitted, 'resolve')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_resolve_title())

export default function Solved() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm('resolve')
  return (
    <CasePage token={token} file={file} title={m.your_resolve_title()}>
      {mayNow(file, 'resolve') ? (
        <>
          <p>{m.your_resolve_says()}</p>
          <ActForm of="resolve" file={file} sent={sent} button={m.your_resolve_send()} />
        </>
      ) : (
        <NotNow token={token} file={file} command="resolve" />
      )}
    </CasePage>
  )
}
