import { redirect, useLoaderData } from 'react-router'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { backTo, caseOf, casePath, giveAsCustomer, tokenIn } from './reach.ts'
import { Shown, shownForm, shownIn } from './shown-quotation.tsx'

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  const { quotation } = file
  if (!quotation) throw redirect(casePath(tokenIn(asked), 'quotation'))
  return { token: tokenIn(asked), file, quotation }
})

export const action = acting({
  decline: form(shownForm, async (submitted) => {
    await giveAsCustomer(submitted, 'decline', shownIn(submitted.value))
    return backTo(submitted, 'decline')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_decline_title())

export default function Decline() {
  const { token, file, quotation } = useLoaderData<typeof loader>()
  const sent = useSentForm('decline')
  if (!mayNow(file, 'decline')) {
    return (
      <CasePage token={token} file={file} title={m.your_decline_title()}>
        <NotNow token={token} file={file} command="decline" />
      </CasePage>
    )
  }
  return (
    <CasePage token={token} file={file} title={m.your_decline_title()}>
      <p>{quotation.supplementary ? m.your_decline_part() : m.your_decline_says()}</p>
      <ActForm of="decline" file={file} sent={sent} button={m.your_decline()}>
        <Shown quotation={quotation} />
      </ActForm>
      <ButtonLink size="touch" wide href={casePath(token, 'quotation')}>
        {m.your_decline_not()}
      </ButtonLink>
    </CasePage>
  )
}
