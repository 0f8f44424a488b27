import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { makerHere, strangerHere } from '../maker-here.ts'
import { readingOf } from '../reading/reading.ts'
import { lookingAtLabel, serialChosen, serialOrPhoto } from '../reading/serial-form.ts'
import { firstSerial, SerialFields, serialQuestion, titleOf } from '../reading/serial-question.tsx'
import { TypeInstead } from '../reading/which-one.tsx'
import { leadToAnswer, serialAsked } from './asked.ts'

export const loader = loading(async (asked) => {
  const models = await asked.app.catalogue.listModels(strangerHere(asked))
  const question = serialQuestion(readingOf(asked), models, asked.url)
  return { question, serial: firstSerial(question) ?? serialAsked(asked) }
})

async function leadOn(submitted: Submitted<unknown>, read: string): Promise<Response> {
  const { app, ip } = submitted
  const organizationId = makerHere(submitted)
  const { may, serial } = await app.cases.askCover({ organizationId, ip, serial: read })
  if (!may) throw new Refusal('limited', 'access.too_many_alike', { pointer: '/serial' })
  return leadToAnswer(submitted, serial)
}

export const action = acting({
  check: form(serialOrPhoto, (submitted) =>
    lookingAtLabel(submitted, (serial) => leadOn(submitted, serial)),
  ),
  choose: form(serialChosen, (submitted) =>
    lookingAtLabel(submitted, (serial) => leadOn(submitted, serial)),
  ),
})

export const meta = titled(() => m.check_title())

export default function Ask() {
  const { question, serial } = useLoaderData<typeof loader>()
  const of = question.is === 'which' ? 'choose' : 'check'
  const { fields, errors } = useSentForm<z.input<typeof serialOrPhoto>>(of, {
    serial: question.is === 'which' ? null : serial,
  })
  return (
    <PublicPage>
      <form method="post" id={of} noValidate encType="multipart/form-data" className="grid gap-4">
        <input type="hidden" name="of" value={of} />
        <ErrorSummary errors={errors} />
        <div className="grid gap-1">
          <h1>{titleOf(question, m.check_title())}</h1>
          {question.is === 'ask' && <p className="text-soft">{m.check_says()}</p>}
        </div>
        <SerialFields question={question} fields={fields} />
        <div className="grid justify-items-center gap-2 pt-1">
          <Button kind="customer" size="touch" wide>
            {m.check_ask()}
          </Button>
          {question.is === 'which' && <TypeInstead href={question.byHand} />}
          <ButtonLink kind="bare" size="normal" icon="back" href="/">
            {m.back()}
          </ButtonLink>
        </div>
      </form>
    </PublicPage>
  )
}
