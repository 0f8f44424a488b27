import { useState } from 'react'
import { useActionData, useLoaderData, useSearchParams } from 'react-router'
import { mayDo } from '#access/permissions.ts'
import type { Unsent } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { useAnswered } from '../parts/use-answered.ts'
import { AddForm } from './add-form.tsx'
import { Done } from './done.tsx'
import { StaffRow } from './staff-row.tsx'

export { action } from './forms.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  return {
    staff: await asked.app.access.listStaff(viewer),
    mayManage: mayDo(viewer, 'staff.manage'),
    self: viewer.id,
  }
})

export const meta = titled(() => m.staff_title())

export default function StaffPage() {
  const { staff, mayManage, self } = useLoaderData<typeof loader>()
  const unsent = useActionData<Unsent>()
  const [params] = useSearchParams()
  const done = params.get('done')
  const [adding, setAdding] = useState(unsent?.of === 'add')
  const [open, setOpen] = useState<string | null>(null)
  useAnswered(done, () => {
    setAdding(false)
    setOpen(null)
  })
  return (
    <PageBody
      title={m.staff_title()}
      aside={
        mayManage &&
        !adding && (
          <Button
            type="button"
            kind="primary"
            size="normal"
            icon="plus"
            onClick={() => setAdding(true)}
          >
            {m.staff_add()}
          </Button>
        )
      }
    >
      <Done done={done} />
      {adding && <AddForm close={() => setAdding(false)} />}
      <Refused of="deactivate" />
      <Refused of="activate" />
      <Refused of="letter" />
      <ul className="divide-y divide-line border-y border-line">
        {staff.map((one) => (
          <StaffRow
            key={one.id}
            one={one}
            isSelf={one.id === self}
            mayManage={mayManage}
            isOpen={open === one.id}
            toggle={() => setOpen(open === one.id ? null : one.id)}
          />
        ))}
      </ul>
    </PageBody>
  )
}

/** Why a button of a row was refused: it has no field to point to. */
function Refused({ of }: { of: string }) {
  return <ErrorSummary errors={useSentForm(of).errors} />
}
