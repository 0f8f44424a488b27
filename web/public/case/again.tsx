import { useLoaderData } from 'react-router'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'
import { words } from './words-form.ts'
import { WordsPage } from './words-page.tsx'

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  reopen: form(words, async (submitted) => {
    await giveAsCustomer(submitted, 'reopen', submitted.value)
    return backTo(submitted, 'reopen')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_reopen_title())

export default function Again() {
  const { token, file } = useLoaderData<typeof loader>()
  return (
    <WordsPage
      token={token}
      file={file}
      command="reopen"
      title={m.your_reopen_title()}
      says={m.your_reopen_says()}
      label={m.your_reopen_text()}
      button={m.your_reopen_send()}
    />
  )
}
