import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { loading } from '../../forms/loading.ts'
import { phoneCheck } from '../../forms/phone-check.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { languageCards } from '../../ui/language-cards.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { draftOf } from './draft.ts'
import { Step } from './step.tsx'
import { answering } from './step-acting.ts'
import { inOrder, youForm } from './steps.ts'
import { WhoFields } from './who-fields.tsx'

export const loader = loading((asked) => {
  const { name, mail, phone, language } = inOrder(draftOf(asked), '/report/you')
  return { name, mail, phone, language: language ?? asked.language }
})

export const action = answering('/report/you', youForm, phoneCheck)

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
      <WhoFields fields={fields} linked />
      <RadioCards
        field={fields.language}
        label={m.tell_language()}
        cards={languageCards}
        columns={2}
      />
    </Step>
  )
}
