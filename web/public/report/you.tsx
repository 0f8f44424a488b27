import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { readPhone } from '#kernel/phone.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { languageCards } from '../../ui/language-cards.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { draftOf } from './draft.ts'
import { Step } from './step.tsx'
import { answering } from './step-acting.ts'
import { inOrder, youForm } from './steps.ts'

export const loader = loading((asked) => {
  const { name, mail, phone, language } = inOrder(draftOf(asked), '/report/you')
  return { name, mail, phone, language: language ?? asked.language }
})

export const action = answering('/report/you', youForm, (typed, { maker }) => {
  const phone = typed('phone')
  if (phone) readPhone(phone, maker.country)
})

export const meta = titled(() => m.tell_you_title())

export default function You() {
  const { name, mail, phone, language } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof youForm>>('next', {
    name: name ?? null,
    mail: mail ?? null,
    phone: phone ?? null,
    language,
  })
  return (
    <Step path="/report/you" title={m.tell_you_title()} says={m.tell_you_says()} errors={errors}>
      <TextField
        field={fields.name}
        label={m.tell_name()}
        hint={m.tell_name_hint()}
        autoComplete="name"
        size="touch"
      />
      <TextField
        field={fields.mail}
        label={m.tell_mail()}
        hint={m.tell_mail_hint()}
        type="email"
        autoComplete="email"
        size="touch"
      />
      <TextField
        field={fields.phone}
        label={m.tell_phone()}
        hint={m.tell_phone_hint()}
        type="tel"
        autoComplete="tel"
        size="touch"
      />
      <RadioCards
        field={fields.language}
        label={m.tell_language()}
        cards={languageCards}
        columns={2}
      />
    </Step>
  )
}
