import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const reasons = ['solved', 'changed_mind', 'other'] as const
const called = z.object({ reason: z.enum(reasons) })

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  cancel: form(called, async (submitted) => {
    await giveAsCustomer(submitted, 'cancel', submitted.value)
    return backTo(submitted, 'cancel')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_cancel_title())

export default function Cancel() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm<z.input<typeof called>>('cancel')
  const says = {
    solved: m.your_cancel_solved(),
    changed_mind: m.your_cancel_changed_mind(),
    other: m.your_cancel_other(),
  }
  return (
    <CasePage token={token} file={file} title={m.your_cancel_title()}>
      {mayNow(file, 'cancel') ? (
        <ActForm of="cancel" file={file} sent={sent} button={m.your_cancel_send()}>
          <p>{m.your_cancel_says()}</p>
          <RadioCards
            field={sent.fields.reason}
            label={m.your_cancel_why()}
            cards={reasons.map((reason) => ({ value: reason, label: says[reason] }))}
          />
        </ActForm>
      ) : (
        <NotNow token={token} file={file} command="cancel" />
      )}
    </CasePage>
  )
}
