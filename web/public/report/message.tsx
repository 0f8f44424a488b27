import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import type { ScreenContext } from '../../app-types.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { phoneCheck } from '../../forms/phone-check.ts'
import { isReachable, unreachable } from '../../forms/reachable.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { makerHere, strangerHere } from '../maker-here.ts'
import { type Draft, doneOf, draftOf, goOn } from './draft.ts'
import { faultForm, inOrder, longestFault, youForm } from './steps.ts'
import { WhoFields } from './who-fields.tsx'

const { language: _, ...who } = youForm.shape
const messageForm = z.object({ ...faultForm.shape, ...who }).refine(isReachable, unreachable)

/** While numbers like it are tried it is told of none (`quiet`), nor taken by this way. */
const isWithUs = async (asked: ScreenContext, { serial = '', quiet }: Draft) =>
  !quiet && (await asked.app.cases.isWithUs({ ...strangerHere(asked), serial }))

export const loader = loading(async (asked) => {
  const draft = inOrder(draftOf(asked), '/report/fault')
  const { serial = '', name, mail, phone, fault } = draft
  if (!(await isWithUs(asked, draft))) throw redirect('/report/fault')
  return { serial, typed: { name, mail, phone, fault } }
})

export const action = acting({
  message: form(
    messageForm,
    async (submitted) => {
      const { app, ip, language } = submitted
      const draft = inOrder(draftOf(submitted), '/report/fault')
      const { key, serial = '', model } = draft
      const { fault, name, mail, phone } = submitted.value
      if (!(await isWithUs(submitted, draft)))
        return goOn(submitted, { ...draft, fault, name, mail, phone }, '/report/fault')
      const told = await app.cases.reportFromOutside({
        ...{ organizationId: makerHere(submitted), ip, key },
        body: { serial, model, fault, customer: { name, mail, phone, language } },
      })
      // Whatever it joined may have been closed a moment ago: then this began a case.
      return goOn(submitted, { key, ...doneOf(submitted, told, { mail, phone }) }, '/report/done')
    },
    phoneCheck,
  ),
})

export const meta = titled(() => m.tell_with_us_continue())

/** A unit that is with us already needs no report: a few words to the desk, and who says them. */
export default function Message() {
  const { serial, typed } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof messageForm>>('message', {
    fault: typed.fault ?? null,
    name: typed.name ?? null,
    mail: typed.mail ?? null,
    phone: typed.phone ?? null,
  })
  return (
    <PublicPage>
      <form method="post" id="message" noValidate className="grid gap-4">
        <input type="hidden" name="of" value="message" />
        <ErrorSummary errors={errors} />
        <div className="grid gap-2">
          <p>
            <Plate kind="serial" value={serial} />
          </p>
          <h1>{m.tell_with_us_continue()}</h1>
          <p className="text-soft">{m.tell_message_says()}</p>
        </div>
        <TextArea
          field={fields.fault}
          label={m.tell_message()}
          size="touch"
          rows={5}
          maxLength={longestFault}
        />
        <WhoFields fields={fields} />
        <div className="grid justify-items-center gap-2 pt-1">
          <Button kind="customer" size="touch" wide>
            {m.tell_message_send()}
          </Button>
          <ButtonLink kind="bare" size="normal" icon="back" href="/report/cover">
            {m.back()}
          </ButtonLink>
        </div>
      </form>
    </PublicPage>
  )
}
