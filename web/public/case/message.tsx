import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import type { ScreenHandle } from '../../handle.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SmallerPhotos } from '../photos/smaller-photos.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { When } from './journey.tsx'
import { Photos } from './photos.tsx'
import { backTo, type CustomersCase, caseOf, tokenIn } from './reach.ts'
import { filesField, giveWithFiles, mostFiles } from './take-in.ts'

const message = z
  .object({ text: z.string().trim().max(2000).optional(), file: filesField })
  .refine(({ text, file }) => text !== undefined || file.length > 0, {
    path: ['text'],
    error: () => m.zod_required(),
  })

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  contact: form(message, async (submitted) => {
    // A photo may say it all; what is kept of a message has words.
    const { text = m.your_message_files_alone(), file } = submitted.value
    try {
      await giveWithFiles(submitted, 'contact', file, { kind: 'message', direction: 'in', text })
    } catch (error) {
      // Sent twice, the files came in twice, under other ids; the message is there already.
      if (!isRefusal(error) || error.rule !== 'idempotency.other_body') throw error
    }
    return backTo(submitted, 'contact')
  }),
})

export const handle = { secret: true, script: true } satisfies ScreenHandle
export const meta = titled(() => m.your_act_message())

export default function Message() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm<z.input<typeof message>>('contact')
  return (
    <CasePage token={token} file={file} title={m.your_act_message()}>
      {mayNow(file, 'contact') && (
        <ActForm of="contact" file={file} sent={sent} button={m.your_message_send()} files>
          <TextArea
            field={sent.fields.text}
            label={m.your_message()}
            hint={m.your_message_hint()}
            size="touch"
            rows={5}
            maxLength={2000}
          />
          <TextField
            field={sent.fields.file}
            label={m.your_message_files()}
            hint={m.your_message_files_hint({ count: mostFiles })}
            type="file"
            accept="image/jpeg,image/png,image/webp,application/pdf"
            multiple
            size="touch"
          />
          <SmallerPhotos field={sent.fields.file.id} />
        </ActForm>
      )}
      <Said token={token} file={file} />
    </CasePage>
  )
}

/** What was said and written so far, the newest first. */
function Said({ token, file }: { token: string; file: CustomersCase }) {
  const said = file.said.filter(({ textId }) => file.texts[textId]).toReversed()
  if (said.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2>{m.your_row_messages()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {said.map(({ id, direction, textId, evidence, at }) => (
          <li key={id} className="py-2.5">
            <p className="flex justify-between gap-3 text-small text-soft">
              {direction === 'in' ? m.your_said_you() : m.your_said_we()}
              <When at={new Date(at)} />
            </p>
            <p className="break-words whitespace-pre-line">{file.texts[textId]}</p>
            <Photos token={token} file={file} ids={evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}
