import { useState } from 'react'
import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogButton } from '../../ui/dialog-button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'

/** Asked before it is done: what goes on without the depot, and what does not. */
export function CloseDepot({ id, name, isLast }: { id: string; name: string; isLast: boolean }) {
  const [open, setOpen] = useState(false)
  const { errors } = useSentForm('close')
  return (
    <Dialog
      opener={
        <DialogButton>
          {m.depot_close()}
          <span className="sr-only">{name}</span>
        </DialogButton>
      }
      title={m.depot_close_title({ name })}
      open={open}
      onOpenChange={setOpen}
    >
      <Form method="post" preventScrollReset className="grid gap-4">
        <ErrorSummary errors={errors} />
        <CommandFields of="close" about={id} />
        <input type="hidden" name="id" value={id} />
        <p>{m.depot_close_says()}</p>
        {isLast && <p className="font-semibold">{m.depot_close_last()}</p>}
        <div className="flex flex-wrap items-center justify-end gap-2.5 pt-1">
          <Button type="button" kind="bare" size="normal" onClick={() => setOpen(false)}>
            {m.cancel_form()}
          </Button>
          <Button kind="primary" size="large">
            {m.depot_close_do()}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
