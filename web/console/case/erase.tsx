import { Form, Link, redirect, useLoaderData, useNavigate } from 'react-router'
import { z } from 'zod'
import { acting, form } from '../../forms/acting.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from './paths.ts'

export const loader = loading(async (asked) => {
  const number = asked.params.number ?? ''
  return { number, ...(await asked.app.privacy.beforeErasing(viewerOf(asked), number)) }
})

export const action = acting({
  erase: form(z.object({}), async (sent) => {
    const viewer = viewerOf(sent)
    const number = sent.params.number ?? ''
    const { customerId } = await sent.app.privacy.beforeErasing(viewer, number)
    await sent.app.privacy.erasePerson(viewer, customerId)
    return redirect(`${casePath(number)}?done=erased`)
  }),
})

export const meta = titled(() => m.erase_title())

/** Over the case: what goes with the person and what stays, before it is done for good. */
export default function Erase() {
  const { number, cases, open } = useLoaderData<typeof loader>()
  const { errors } = useSentForm('erase')
  const navigate = useNavigate()
  const close = () => void navigate(casePath(number), { preventScrollReset: true })
  return (
    <Dialog title={m.erase_title()} open onOpenChange={(isOpen) => isOpen || close()}>
      {open.length > 0 ? (
        <UnderWay open={open} />
      ) : (
        <Form method="post" id="erase" className="grid gap-4">
          <ErrorSummary errors={errors} />
          <CommandFields of="erase" />
          <dl className="grid gap-3">
            <div>
              <dt className="font-semibold">{m.erase_goes()}</dt>
              <dd>{m.erase_goes_says({ count: cases })}</dd>
            </div>
            <div>
              <dt className="font-semibold">{m.erase_stays()}</dt>
              <dd>{m.erase_stays_says()}</dd>
            </div>
          </dl>
          <p>{m.erase_final()}</p>
          <div className="flex flex-wrap items-center justify-end gap-2.5 pt-1">
            <Button type="button" kind="bare" size="normal" onClick={close}>
              {m.cancel_form()}
            </Button>
            <Button kind="primary" size="large">
              {m.erase_do()}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  )
}

/** Not yet, and for which cases. */
function UnderWay({ open }: { open: readonly string[] }) {
  return (
    <>
      <p>{m.erase_open()}</p>
      <ul className="flex flex-wrap gap-3">
        {open.map((number) => (
          <li key={number}>
            <Link to={casePath(number)}>
              <Plate kind="case" value={number} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
