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
  appeal: form(words, async (submitted) => {
    await giveAsCustomer(submitted, 'appeal', submitted.value)
    return backTo(submitted, 'appeal')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_appeal_title())

export default function Appeal() {
  const { token, file } = useLoaderData<typeof loader>()
  return (
    <WordsPage
      token={token}
      file={file}
      command="appeal"
      title={m.your_appeal_title()}
      says={m.your_appeal_says()}
      label={m.your_appeal_text()}
      button={m.your_appeal_send()}
    />
  )
}
