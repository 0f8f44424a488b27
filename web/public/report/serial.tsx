import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import { useDesk } from '../../desk.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { makerHere, strangerHere } from '../maker-here.ts'
import { readingOf } from '../reading/reading.ts'
import { lookingAtLabel, serialChosen, serialOrPhoto } from '../reading/serial-form.ts'
import { firstSerial, SerialFields, serialQuestion, titleOf } from '../reading/serial-question.tsx'
import { TypeInstead } from '../reading/which-one.tsx'
import { unbroken } from '../unbroken.ts'
import { draftOf, goOn } from './draft.ts'
import { Step } from './step.tsx'
import { next, stillFromCheck } from './steps.ts'

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const draft = draftOf(asked)
  const models = await app.catalogue.listModels(strangerHere(asked))
  const question = serialQuestion(readingOf(asked), models, url)
  const kept = draft.done ? null : (draft.serial ?? null)
  return { question, serial: firstSerial(question) ?? kept }
})

async function leadOn(submitted: Submitted<unknown>, read: string): Promise<Response> {
  const { app, ip, url } = submitted
  const organizationId = makerHere(submitted)
  const { may, serial } = await app.cases.askCover({ organizationId, ip, serial: read })
  const kept = draftOf(submitted)
  // Whoever has reported begins anew: another unit, another report.
  const { model: _, ...before } = kept.done ? draftOf({ ...submitted, cookies: '' }) : kept
  const draft = { ...before, serial, quiet: may ? undefined : 'yes' }
  try {
    await app.devices.modelNamed(strangerHere(submitted), { serial })
  } catch (error) {
    if (!isRefusal(error) || error.rule !== 'device.model_needed') throw error
    const model = kept.serial === serial ? kept.model : undefined
    return goOn(submitted, { ...draft, model }, stillFromCheck(url, '/report/model'))
  }
  return goOn(submitted, draft, next(url, '/report'))
}

export const action = acting({
  next: form(serialOrPhoto, (submitted) =>
    lookingAtLabel(submitted, (serial) => leadOn(submitted, serial)),
  ),
  choose: form(serialChosen, (submitted) =>
    lookingAtLabel(submitted, (serial) => leadOn(submitted, serial)),
  ),
})

export const meta = titled(() => m.tell_serial_title())

export default function Serial() {
  const { question, serial } = useLoaderData<typeof loader>()
  const { maker } = useDesk()
  const of = question.is === 'which' ? 'choose' : 'next'
  const { fields, errors } = useSentForm<z.input<typeof serialOrPhoto>>(of, {
    serial: question.is === 'which' ? null : serial,
  })
  return (
    <Step
      path="/report"
      of={of}
      title={titleOf(question, m.tell_serial_title())}
      says={question.is === 'ask' ? m.tell_serial_says() : undefined}
      errors={errors}
      more={question.is === 'which' && <TypeInstead href={question.byHand} />}
      files
    >
      <SerialFields question={question} fields={fields} />
      {question.is === 'ask' && (
        <details className="text-small">
          <summary className="link w-fit py-1">{m.tell_serial_lost()}</summary>
          <p className="pt-1 text-soft">
            {m.tell_serial_lost_says({ hotline: unbroken(maker.hotline) })}
          </p>
        </details>
      )}
    </Step>
  )
}
