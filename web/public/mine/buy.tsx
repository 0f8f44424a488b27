import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import { purchaseSchema } from '#owners/told.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { strangerHere } from '../maker-here.ts'
import { LabelDrawing } from '../report/label-drawing.tsx'
import { myMailbox } from './reach.ts'

const bought = z.object({
  ...purchaseSchema.shape,
  model: z.string().trim().max(60).optional(),
  file: z.file().optional(),
})

export const loader = loading(async (asked) => {
  const mailbox = await myMailbox(asked)
  const [{ name }, models] = await Promise.all([
    asked.app.owners.listBelongings(mailbox),
    asked.app.catalogue.listModels(strangerHere(asked)),
  ])
  return { name, models: models.map(({ number, name }) => ({ number, name })) }
})

export const action = acting({
  buy: form(bought, async (submitted) => {
    const { file, model, ...rest } = submitted.value
    if (!file) throw invalid('owners.proof_needed', '/file')
    const told = { ...rest, ...(model ? { model } : {}) }
    await submitted.app.owners.tellPurchase(await myMailbox(submitted), told, {
      ...{ ip: submitted.ip, file: file.stream() },
    })
    return redirect('/mine?did=bought')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.mine_buy_title())

export default function Buy() {
  const { name, models } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof bought>>('buy', { name })
  return (
    <PublicPage>
      <form method="post" id="buy" noValidate encType="multipart/form-data" className="grid gap-4">
        <input type="hidden" name="of" value="buy" />
        <ErrorSummary errors={errors} />
        <div className="grid gap-1">
          <h1>{m.mine_buy_title()}</h1>
          <p className="text-soft">{m.mine_buy_says()}</p>
        </div>
        <LabelDrawing />
        <TextField
          field={fields.serial}
          label={m.tell_serial()}
          size="touch"
          plate
          autoComplete="off"
          maxLength={60}
        />
        <Select
          field={fields.model}
          label={m.tell_model()}
          hint={m.mine_buy_model_hint()}
          size="touch"
          empty={m.mine_buy_model_by_serial()}
          choices={models.map(({ number, name }) => ({
            value: number,
            label: `${textIn(name, language)} ${number}`,
          }))}
        />
        <TextField field={fields.purchasedOn} label={m.mine_bought_on()} type="date" size="touch" />
        <TextField
          field={fields.file}
          label={m.mine_proof()}
          hint={m.mine_proof_hint()}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          size="touch"
        />
        <TextField field={fields.name} label={m.tell_name()} autoComplete="name" size="touch" />
        <Button kind="customer" size="touch" wide>
          {m.mine_buy_send()}
        </Button>
      </form>
      <ButtonLink kind="bare" size="normal" icon="back" href="/mine">
        {m.mine_back()}
      </ButtonLink>
    </PublicPage>
  )
}
