import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { strangerHere } from '../report/draft.ts'
import { LabelDrawing } from '../report/label-drawing.tsx'
import { serialForm } from '../report/steps.ts'
import { placesOf, WhereItStands } from '../report/where-it-stands.tsx'
import { leadToAnswer, serialAsked } from './asked.ts'

export const loader = loading(async (asked) => ({
  serial: serialAsked(asked),
  models: placesOf(await asked.app.catalogue.listModels(strangerHere(asked))),
}))

export const action = acting({
  check: form(serialForm, async (submitted) => {
    const { app, ip, value } = submitted
    const { organizationId } = strangerHere(submitted)
    const may = await app.cases.askCover({ organizationId, ip, serial: value.serial })
    if (!may) throw new Refusal('limited', 'access.too_many_alike', { pointer: '/serial' })
    return leadToAnswer(submitted, value.serial)
  }),
})

export const meta = titled(() => m.check_title())

export default function Ask() {
  const { serial, models } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof serialForm>>('check', { serial })
  return (
    <PublicPage>
      <form method="post" id="check" noValidate className="grid gap-4">
        <input type="hidden" name="of" value="check" />
        <ErrorSummary errors={errors} />
        <div className="grid gap-1">
          <h1>{m.check_title()}</h1>
          <p className="text-soft">{m.check_says()}</p>
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
        <WhereItStands models={models} />
        <div className="grid justify-items-center gap-2 pt-1">
          <Button kind="customer" size="touch" wide>
            {m.check_ask()}
          </Button>
          <ButtonLink kind="bare" size="normal" icon="back" href="/">
            {m.back()}
          </ButtonLink>
        </div>
      </form>
    </PublicPage>
  )
}
