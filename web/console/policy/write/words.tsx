import type { z } from 'zod'
import { useSentForm } from '../../../forms/use-sent-form.ts'
import * as m from '../../../messages/compiled/messages.js'
import type { wordsForm } from './forms.ts'
import type { Written } from './read-policy.ts'
import { TextsFields } from './texts-fields.tsx'
import { WrittenForm } from './written.tsx'

const answers = {
  covered: m.write_when_covered,
  not_covered: m.write_when_not_covered,
  undetermined: m.write_when_undetermined,
}

/** The sentences that are read aloud, before an inspection and after it. */
export function Words({ written: { outcomes, version } }: { written: Written }) {
  const { form, errors, refusal } = useSentForm<z.input<typeof wordsForm>>('words')
  const parts = [
    ['entitlement', m.write_before_inspection()],
    ['verdict', m.write_after_inspection()],
  ] as const
  return (
    <section className="grid gap-3" aria-labelledby="words-title">
      <h2 id="words-title" className="border-b border-line pb-1.5 text-body">
        {m.write_words()}
      </h2>
      <p className="max-w-prose text-soft">{m.write_words_says()}</p>
      <WrittenForm of="words" version={version} errors={errors} refusal={refusal}>
        {parts.map(([part, title]) => (
          <fieldset key={part} className="grid gap-3">
            <legend className="pb-2 font-semibold">{title}</legend>
            {(['covered', 'not_covered', 'undetermined'] as const).map((outcome) => (
              <TextsFields
                key={outcome}
                id="words"
                name={`${part}.${outcome}`}
                label={answers[outcome]()}
                texts={outcomes[part][outcome]}
                errors={form.allErrors}
              />
            ))}
          </fieldset>
        ))}
      </WrittenForm>
    </section>
  )
}
