import { useLoaderData } from 'react-router'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { RatingForm } from './rating-form.tsx'
import { ratingForm } from './rating-schema.ts'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  rate: form(ratingForm, async (submitted) => {
    await giveAsCustomer(submitted, 'rate', submitted.value)
    return backTo(submitted, 'rate')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_rate_title())

export default function Rate() {
  const { token, file } = useLoaderData<typeof loader>()
  return (
    <CasePage
      token={token}
      file={file}
      title={file.rating ? m.your_rate_title_again() : m.your_rate_title()}
    >
      {mayNow(file, 'rate') ? (
        <>
          {!file.rating && <p>{m.your_rate_says()}</p>}
          <RatingForm token={token} file={file} />
        </>
      ) : (
        <NotNow token={token} file={file} command="rate" />
      )}
    </CasePage>
  )
}
