import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { CommandFields } from '../../../forms/command-fields.tsx'
import { useSentForm } from '../../../forms/use-sent-form.ts'
import * as m from '../../../messages/compiled/messages.js'
import { BarredButton } from '../../../ui/barred-button.tsx'
import { Button } from '../../../ui/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FieldState } from '../../../ui/field-state.ts'
import { commandWord } from '../../words/command-word.ts'
import { kindOf } from '../next-step.ts'
import type { CaseData } from '../read-case.ts'
import { becauseWords } from '../step-buttons.tsx'
import type { Asked } from './bodies.ts'
import { questions } from './questions.ts'
import type { More } from './read-more.ts'
import { WhatChanged } from './what-changed.tsx'

/** A field of the form at hand, with what was wrong with it; `contents[0].quantity` for lists. */
export type FieldOf = (name: string, initial?: string | null) => FieldState

/** What a question draws itself from. */
export type Question = (asked: { field: FieldOf; known: CaseData; more: More }) => ReactNode

const sendsFiles: readonly Asked[] = ['dispute']

/**
 * The form of one command: its question, the version that was seen, and the button. When the
 * case moved on meanwhile it says so, and keeps what was typed.
 */
export function CommandForm({
  command,
  known,
  more,
  close,
}: {
  command: Asked
  known: CaseData
  more: More
  close: () => void
}) {
  const { errors, refusal } = useSentForm<Record<string, string>>(command)
  const { file, acts } = known
  const act = acts.find((one) => one.command === command)
  const Ask = questions[command]
  const field: FieldOf = (name, initial) => {
    const id = `${command}-${name}`
    const says = errors.filter((error) => error.id === id).map((error) => error.says)
    return { id, name, initialValue: initial, ...(says.length > 0 ? { errors: says } : {}) }
  }
  return (
    <Form
      method="post"
      id={command}
      noValidate
      preventScrollReset
      {...(sendsFiles.includes(command) ? { encType: 'multipart/form-data' as const } : {})}
      className="grid gap-4"
    >
      <ErrorSummary errors={errors} />
      <WhatChanged refusal={refusal} />
      <CommandFields of={command} version={file.version} />
      <Ask field={field} known={known} more={more} />
      <div className="flex flex-wrap items-center justify-end gap-2.5 pt-1">
        <Button type="button" kind="bare" size="normal" onClick={close}>
          {m.cancel_form()}
        </Button>
        {act?.allowed ? (
          <Button
            kind={kindOf(command, file.turn) === 'primary' ? 'primary' : 'customer'}
            size="large"
          >
            {commandWord(command)}
          </Button>
        ) : (
          <BarredButton because={act ? becauseWords(act, known) : m.forbidden_title()}>
            {commandWord(command)}
          </BarredButton>
        )}
      </div>
    </Form>
  )
}
