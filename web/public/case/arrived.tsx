import { useLoaderData } from 'react-router'
import { z } from 'zod'
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

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  confirm: form(z.object({}), async (submitted) => {
    await giveAsCustomer(submitted, 'confirm')
    return backTo(submitted, 'confirm')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_arrived_title())

export default function Arrived() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm('confirm')
  return (
    <CasePage token={token} file={file} title={m.your_arrived_title()}>
      {mayNow(file, 'confirm') ? (
        <>
          <p>{m.your_arrived_says()}</p>
          <ActForm of="confirm" file={file} sent={sent} button={m.your_act_confirm()} />
        </>
      ) : (
        <NotNow token={token} file={file} command="confirm" />
      )}
      {mayNow(file, 'dispute') && (
        <ButtonLink size="touch" wide href={casePath(token, 'wrong')}>
          {m.your_act_dispute()}
        </ButtonLink>
      )}
    </CasePage>
  )
}
