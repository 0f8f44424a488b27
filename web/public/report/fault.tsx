import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { draftOf } from './draft.ts'
import { Step } from './step.tsx'
import { answering } from './step-acting.ts'
import { faultForm, inOrder, longestFault } from './steps.ts'

export const loader = loading((asked) => ({
  fault: inOrder(draftOf(asked), '/report/fault').fault ?? null,
}))

export const action = answering('/report/fault', faultForm)

export const meta = titled(() => m.tell_fault_title())

export default function Fault() {
  const { fault } = useLoaderData<typeof loader>()
  const { fields, errors } = useSentForm<z.input<typeof faultForm>>('next', { fault })
  return (
    <Step
      path="/report/fault"
      title={m.tell_fault_title()}
      says={m.tell_fault_says()}
      errors={errors}
    >
      <TextArea
        field={fields.fault}
        label={m.tell_fault()}
        hint={m.tell_fault_hint({ count: longestFault })}
        size="touch"
        rows={6}
        maxLength={longestFault}
      />
    </Step>
  )
}
