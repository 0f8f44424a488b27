import type { RefusalState } from '../../forms/refusal-state.ts'
import * as m from '../../messages/compiled/messages.js'
import type { FieldState } from '../../ui/field-state.ts'
import { Plate } from '../../ui/plate.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** The serial on the unit is not the declared one: asked plainly, before anything is bound. */
export function WhichUnit({ field, refusal }: { field: FieldState; refusal: RefusalState | null }) {
  const { declared, received } = refusal?.extra ?? {}
  return (
    <section role="alert" className="grid gap-3.5 rounded-control border-2 border-ink p-4">
      {typeof declared === 'string' && typeof received === 'string' && (
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
          <dt className="text-small text-soft">{m.dock_serial_declared()}</dt>
          <dd>
            <Plate kind="serial" value={declared} />
          </dd>
          <dt className="text-small text-soft">{m.dock_serial_read()}</dt>
          <dd>
            <Plate kind="serial" value={received} />
          </dd>
        </dl>
      )}
      <RadioCards
        field={field}
        label={m.dock_which_unit()}
        cards={[
          { value: 'same', label: m.dock_unit_same(), says: m.dock_unit_same_says() },
          { value: 'other', label: m.dock_unit_other(), says: m.dock_unit_other_says() },
        ]}
      />
    </section>
  )
}
