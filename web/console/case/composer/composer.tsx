import { useId, useState } from 'react'
import { Form, useLocation } from 'react-router'
import { CommandFields } from '../../../forms/command-fields.tsx'
import { useSentForm } from '../../../forms/use-sent-form.ts'
import * as m from '../../../messages/compiled/messages.js'
import { Button } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { WhatChanged } from '../do/what-changed.tsx'
import type { CaseData } from '../read-case.ts'

type What = 'message' | 'note' | 'call_out' | 'call_in'

/** Write to the customer, note for us, log a call: below the line of time, always at hand. */
export function Composer({ file }: Pick<CaseData, 'file'>) {
  const { errors, refusal } = useSentForm<{ text: string }>('contact')
  const [what, setWhat] = useState<What>(file.contact?.mail ? 'message' : 'call_out')
  const [text, setText] = useState('')
  const { key, search } = useLocation()
  const [at, setAt] = useState(key)
  if (at !== key) {
    setAt(key)
    // It was sent: only then is the box empty again.
    if (search === '?done=contact') setText('')
  }
  const id = useId()
  const name = file.contact?.name
  const tabs: [What, string][] = [
    ['message', name ? m.say_message_to({ name }) : m.say_message()],
    ['note', m.say_note()],
    ['call_out', m.say_call_out()],
    ['call_in', m.say_call_in()],
  ]
  return (
    <Form
      method="post"
      id="contact"
      preventScrollReset
      noValidate
      className="grid gap-2.5 border-t border-line px-5 pt-2 pb-4 md:px-8"
    >
      <CommandFields of="contact" version={file.version} />
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">{m.say_what()}</legend>
        {tabs.map(([value, word]) => (
          <label
            key={value}
            className={classes(
              'inline-flex min-h-8 items-center border-b-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
              what === value
                ? 'border-ink font-semibold'
                : 'border-transparent text-soft hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="what"
              value={value}
              checked={what === value}
              onChange={() => setWhat(value)}
              className="sr-only"
            />
            {word}
          </label>
        ))}
      </fieldset>
      <ErrorSummary errors={errors.filter((error) => error.id === null || !refusal)} />
      <WhatChanged refusal={refusal} />
      <label htmlFor={id} className="sr-only">
        {m.say_text()}
      </label>
      <div className="flex items-end gap-2.5">
        <textarea
          id={id}
          name="text"
          rows={1}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={hints[what]()}
          className="field-sizing-content min-h-10 min-w-0 grow resize-none rounded-control border border-edge bg-paper px-3 py-2 hover:border-ink"
        />
        {text.trim() !== '' && <Button size="normal">{sends[what]()}</Button>}
      </div>
    </Form>
  )
}

const hints: Record<What, () => string> = {
  message: m.say_message_hint,
  note: m.say_note_hint,
  call_out: m.say_call_hint,
  call_in: m.say_call_hint,
}

const sends: Record<What, () => string> = {
  message: m.say_message_send,
  note: m.say_note_send,
  call_out: m.say_call_send,
  call_in: m.say_call_send,
}
