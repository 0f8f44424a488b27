import { Form } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'

/** The two answers to one purchase; of a unit that is somebody else's it is said what a yes does. */
export function Decide({
  id,
  serial,
  owner,
}: {
  id: string
  serial: string
  owner: string | null
}) {
  return (
    <Form
      method="post"
      preventScrollReset
      aria-label={m.purchase_decide({ serial })}
      className="grid content-start gap-2 sm:w-44"
    >
      <CommandFields of="decide" about={id} />
      <input type="hidden" name="id" value={id} />
      <Button kind="primary" size="normal" wide name="accepted" value="yes">
        {owner === null ? m.purchase_accept() : m.purchase_accept_over()}
      </Button>
      <Button size="normal" wide name="accepted" value="no">
        {m.purchase_decline()}
      </Button>
    </Form>
  )
}
