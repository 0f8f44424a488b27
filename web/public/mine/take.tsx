import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { takingSchema } from '#owners/told.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { setCookies } from '../../forms/set-cookies.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'

const named = z.object(takingSchema.shape)

export const loader = loading(async ({ app, params }) => {
  const offer = await app.owners.readHandover(params.token ?? '')
  if (!offer) return { offer: null }
  const { serial, model, from, toMail } = offer
  return { offer: { serial, model, from, toMail } }
})

export const action = acting({
  take: form(named, async ({ app, params, language, value }) => {
    const cookie = await app.owners.takeOver({
      ...{ token: params.token ?? '', name: value.name, language },
    })
    return redirect('/mine?did=taken', { headers: setCookies([cookie]) })
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.mine_take_button())

/** The page of an offer: looking at it changes nothing, since mail scanners look too. */
export default function Take() {
  const { offer } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const { fields, errors } = useSentForm<z.input<typeof named>>('take')
  if (!offer)
    return (
      <PublicPage>
        <h1>{m.mine_take_gone_title()}</h1>
        <p>{m.mine_take_gone_says()}</p>
      </PublicPage>
    )
  const { serial, model, from, toMail } = offer
  return (
    <PublicPage>
      <div className="grid gap-2">
        <h1>{m.mine_take_title({ from })}</h1>
        <p className="font-medium">{textIn(model, language)}</p>
        <p>
          <Plate kind="serial" value={serial} />
        </p>
      </div>
      <p className="wrap-anywhere">{m.mine_take_says({ mail: toMail })}</p>
      <form method="post" id="take" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <input type="hidden" name="of" value="take" />
        <TextField field={fields.name} label={m.tell_name()} autoComplete="name" size="touch" />
        <Button kind="customer" size="touch" wide>
          {m.mine_take_button()}
        </Button>
      </form>
      <p className="text-small text-soft">{m.mine_take_stranger({ from })}</p>
    </PublicPage>
  )
}
