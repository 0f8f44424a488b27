import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { makerHere } from '../maker-here.ts'
import { serialForm } from '../report/steps.ts'
import { leadToStatus, statusAsked } from './asked.ts'

const asked = serialForm.extend({
  digits: z
    .string()
    .max(40)
    .transform((typed) => typed.normalize('NFKC').replaceAll(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{4}$/, { error: () => m.status_digits_form() })),
})

export const loader = loading((asking) => ({ serial: statusAsked(asking)?.serial ?? null }))

export const action = acting({
  where: form(asked, async (submitted) => {
    const { app, ip, value } = submitted
    const { serial, digits } = value
    const organizationId = makerHere(submitted)
    const may = await app.links.askStatus({ organizationId, ip, serial, digits })
    return leadToStatus(submitted, { serial, digits: may ? digits : null })
  }),
})

export const meta = titled(() => m.status_title())

export default function Ask() {
  const { serial } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof asked>>('where', { serial })
  return (
    <PublicPage>
      <form method="post" id="where" noValidate className="grid gap-4">
        <input type="hidden" name="of" value="where" />
        <ErrorSummary errors={errors} />
        <div className="grid gap-1">
          <h1>{m.status_title()}</h1>
          <p className="text-soft">{m.status_says()}</p>
        </div>
        <TextField
          field={fields.serial}
          label={m.tell_serial()}
          hint={m.tell_serial_says()}
          size="touch"
          plate
          autoComplete="off"
        />
        <TextField
          field={fields.digits}
          label={m.status_digits()}
          hint={m.status_digits_hint()}
          size="touch"
          plate
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
        />
        <div className="grid justify-items-center gap-2 pt-1">
          <Button kind="customer" size="touch" wide>
            {m.status_ask()}
          </Button>
          <ButtonLink kind="bare" size="normal" icon="back" href="/follow">
            {m.back()}
          </ButtonLink>
        </div>
      </form>
    </PublicPage>
  )
}
