import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { When } from './journey.tsx'
import { backTo, type CustomersCase, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const message = z.object({ text: z.string().trim().min(1).max(2000) })

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  contact: form(message, async (submitted) => {
    const said = { kind: 'message', direction: 'in', ...submitted.value }
    await giveAsCustomer(submitted, 'contact', said)
    return backTo(submitted, 'contact')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_act_message())

export default function Message() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm<z.input<typeof message>>('contact')
  return (
    <CasePage token={token} file={file} title={m.your_act_message()}>
      {mayNow(file, 'contact') && (
        <ActForm of="contact" file={file} sent={sent} button={m.your_message_send()}>
          <TextArea
            field={sent.fields.text}
            label={m.your_message()}
            hint={m.your_message_hint()}
            size="touch"
            rows={5}
            maxLength={2000}
          />
        </ActForm>
      )}
      <Said file={file} />
    </CasePage>
  )
}

/** What was said and written so far, the newest first. */
function Said({ file }: { file: CustomersCase }) {
  const said = file.said.filter(({ textId }) => file.texts[textId]).toReversed()
  if (said.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{m.your_row_messages()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {said.map(({ id, direction, textId, at }) => (
          <li key={id} className="py-2.5">
            <p className="flex justify-between gap-3 text-small text-soft">
              {direction === 'in' ? m.your_said_you() : m.your_said_we()}
              <When at={new Date(at)} />
            </p>
            <p className="break-words whitespace-pre-line">{file.texts[textId]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
