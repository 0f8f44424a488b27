import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import { disputeKinds } from '#parcels/dispute.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { backTo, caseOf, tokenIn } from './reach.ts'
import { filesField, giveWithFiles, mostFiles } from './take-in.ts'

const wrong = z.object({
  what: z.enum(disputeKinds),
  text: z.string().trim().min(1).max(2000),
  file: filesField,
})

export const loader = loading(async (asked) => {
  const { file } = await caseOf(asked)
  return { token: tokenIn(asked), file }
})

export const action = acting({
  dispute: form(wrong, async (submitted) => {
    const { what, text, file } = submitted.value
    try {
      const { stage } = await giveWithFiles(submitted, 'dispute', file, { what, text })
      if (stage !== 'disputed') return backTo(submitted, 'dispute_joined')
    } catch (error) {
      // Sent twice, the photos came in twice, under other ids; the report is there already.
      if (!isRefusal(error) || error.rule !== 'idempotency.other_body') throw error
    }
    return backTo(submitted, 'dispute')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_wrong_title())

export default function Wrong() {
  const { token, file } = useLoaderData<typeof loader>()
  const sent = useSentForm<z.input<typeof wrong>>('dispute')
  const says = {
    not_arrived: m.your_wrong_not_arrived(),
    damaged: m.your_wrong_damaged(),
    incomplete: m.your_wrong_incomplete(),
    still_faulty: m.your_wrong_still_faulty(),
  }
  return (
    <CasePage token={token} file={file} title={m.your_wrong_title()}>
      {mayNow(file, 'dispute') ? (
        <ActForm of="dispute" file={file} sent={sent} button={m.your_wrong_send()} files>
          <RadioCards
            field={sent.fields.what}
            label={m.your_wrong_what()}
            cards={disputeKinds.map((what) => ({ value: what, label: says[what] }))}
          />
          <TextArea
            field={sent.fields.text}
            label={m.your_wrong_text()}
            size="touch"
            rows={4}
            maxLength={2000}
          />
          <TextField
            field={sent.fields.file}
            label={m.your_wrong_photos()}
            hint={m.your_wrong_photos_hint({ count: mostFiles })}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            multiple
            size="touch"
          />
          <p className="text-small text-soft">{m.your_wrong_says()}</p>
        </ActForm>
      ) : (
        <NotNow token={token} file={file} command="dispute" />
      )}
    </CasePage>
  )
}
