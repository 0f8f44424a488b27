import { useForm } from '@conform-to/react'
import { useActionData } from 'react-router'
import * as m from '../messages/compiled/messages.js'
import type { SummaryError } from '../ui/error-summary.tsx'
import type { Unsent } from './acting.ts'
import { fieldWord } from './field-words.ts'

type Values = Record<string, unknown>

/**
 * A form of this page as the server last answered it: `fields.<name>` for the controls, `errors`
 * for the summary. It works without scripts; nothing is checked in the browser.
 */
export function useSentForm<Value extends Values>(
  of: string,
  defaultValue?: Partial<{ [Name in keyof Value]: string | string[] | object | null }>,
) {
  const answer = useActionData<Unsent>()
  const unsent = answer?.of === of ? answer : undefined
  const [form, fields] = useForm<Value>({
    id: of,
    lastResult: unsent?.result ?? null,
    // Conform asks for a deep partial of Value; texts are what a form holds of any of them.
    ...(defaultValue ? { defaultValue: defaultValue as never } : {}),
  })
  const errors: SummaryError[] = Object.entries(form.allErrors).flatMap(([name, says]) =>
    says.map((one) => ({
      id: name ? `${of}-${name}` : null,
      field: fieldWord(of, name),
      says: one,
    })),
  )
  if (unsent?.filesLost) errors.push({ id: null, field: null, says: m.files_again() })
  return { form, fields, errors, refusal: unsent?.refusal ?? null }
}
