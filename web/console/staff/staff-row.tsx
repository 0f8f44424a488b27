import { Form } from 'react-router'
import type { z } from 'zod'
import type { Staff } from '#access/staff/staff.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { roleWord } from '../words/case-word.ts'
import { dutyWord } from './duty-word.ts'
import type { change } from './forms.ts'
import { PersonFields } from './person-fields.tsx'

/** A colleague; an administrator changes them in their place. */
export function StaffRow({
  one,
  isSelf,
  mayManage,
  isOpen,
  toggle,
}: {
  one: Staff
  isSelf: boolean
  mayManage: boolean
  isOpen: boolean
  toggle: () => void
}) {
  const { name, email, role, active } = one
  return (
    <li className="py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_96px]">
        <div className="min-w-0">
          <p className={classes('truncate font-semibold', !active && 'text-soft')}>
            {name}
            {isSelf && <span className="ms-2 font-normal text-soft">{m.staff_you()}</span>}
          </p>
          {email && <p className="truncate text-small text-soft">{email}</p>}
        </div>
        <p className="min-w-0 max-sm:col-start-1 max-sm:row-start-2">
          {active ? (
            <>
              {roleWord(role)}
              <span className="block truncate text-small text-soft">{dutyWord(role)}</span>
            </>
          ) : (
            <span className="text-soft">{m.staff_left({ role: roleWord(role) })}</span>
          )}
        </p>
        {mayManage && (
          <span className="justify-self-end max-sm:row-span-2">
            <Button type="button" onClick={toggle}>
              {isOpen ? m.close() : m.staff_change()}
            </Button>
          </span>
        )}
      </div>
      {isOpen && <Change one={one} isSelf={isSelf} />}
    </li>
  )
}

function Change({ one, isSelf }: { one: Staff; isSelf: boolean }) {
  const { id, name, email, role, language, active } = one
  const known = { name, role, language }
  const { fields, errors } = useSentForm<z.input<typeof change>>('change', known)
  return (
    <div className="mt-2.5 grid gap-4 rounded-control bg-ground p-4">
      <Form method="post" id="change" noValidate className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="change" about={id} />
        <input type="hidden" name="staffId" value={id} />
        <div className="grid gap-4 sm:grid-cols-3">
          <PersonFields fields={fields} />
        </div>
        <div>
          <Button kind="primary" size="normal">
            {m.staff_save()}
          </Button>
        </div>
      </Form>
      <div className="flex flex-wrap gap-2.5 border-t border-line pt-4">
        {active && email && (
          <Form method="post">
            <CommandFields of="letter" about={id} />
            <input type="hidden" name="email" value={email} />
            <Button>{m.staff_letter()}</Button>
          </Form>
        )}
        {!isSelf && (
          <Form method="post">
            <CommandFields of={active ? 'deactivate' : 'activate'} about={id} />
            <input type="hidden" name="staffId" value={id} />
            <Button>{active ? m.staff_deactivate() : m.staff_activate()}</Button>
          </Form>
        )}
      </div>
      {active && !isSelf && (
        <p className="-mt-2 text-small text-soft">{m.staff_deactivate_says()}</p>
      )}
    </div>
  )
}
