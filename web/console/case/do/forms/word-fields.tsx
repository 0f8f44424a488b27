import { wallClock } from '#kernel/instant.ts'
import { useDesk } from '../../../../desk.ts'
import * as m from '../../../../messages/compiled/messages.js'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import type { FieldOf } from '../command-form.tsx'

/** What the customer said: how, when, in which words. Who heard it is who signs in. */
export function WordFields({ field, label }: { field: FieldOf; label?: string }) {
  const { now, maker } = useDesk()
  return (
    <>
      <TextArea
        field={field('wordText')}
        label={label ?? m.word_text()}
        hint={m.word_text_hint()}
        rows={2}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          field={field('wordHow', 'phone')}
          label={m.word_how()}
          choices={[
            { value: 'phone', label: m.how_phone() },
            { value: 'message', label: m.how_message() },
            { value: 'mail', label: m.how_mail() },
            { value: 'letter', label: m.how_letter() },
            { value: 'in_person', label: m.how_in_person() },
          ]}
        />
        <TextField
          field={field('wordAt', wallClock(maker.timeZone, now))}
          label={m.word_at()}
          type="datetime-local"
        />
      </div>
    </>
  )
}
