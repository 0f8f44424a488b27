import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import { courierName } from '#parcels/courier.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { TextArea } from '../../ui/text-area.tsx'

export const broughtBack = z.object({ text: z.string().trim().max(2000).optional() })

/** The courier brought a unit back: it is to be sent again. */
export function BounceForm({
  version,
  primary = false,
  beside,
}: {
  version: number
  primary?: boolean
  /** The other way out, beside the button. */
  beside?: ReactNode
}) {
  const { fields, errors } = useSentForm<z.input<typeof broughtBack>>('bounce')
  return (
    <Form method="post" id="bounce" noValidate className="grid gap-4">
      <ErrorSummary errors={errors} />
      <CommandFields of="bounce" version={version} />
      <TextArea
        field={fields.text}
        label={m.dock_bounce_why()}
        hint={m.dock_bounce_why_hint()}
        size="touch"
        rows={2}
        maxLength={2000}
      />
      <div className="flex flex-wrap gap-3">
        <Button kind={primary ? 'primary' : 'quiet'} size="touch">
          {m.command_bounce()}
        </Button>
        {beside}
      </div>
    </Form>
  )
}

/** A unit that was sent to its customer lies at the dock again: did the courier bring it back? */
export function BroughtBack({ file }: { file: CaseView }) {
  const sent = file.parcels.filter(({ ended }) => ended !== 'corrected').at(-1)
  return (
    <section className="mx-auto grid max-w-[640px] gap-5 rounded-control border border-line bg-paper p-5">
      <div className="grid gap-1.5">
        <h1 className="text-h2">{m.dock_bounce_title()}</h1>
        {sent?.sentAt && (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {m.dock_bounce_sent()} <DateText at={new Date(sent.sentAt)} />
            {sent.courier && courierName(sent.courier, getLocale())}
            {sent.tracking && <Plate kind="courier" value={sent.tracking} />}
          </p>
        )}
      </div>
      <BounceForm
        version={file.version}
        primary
        beside={
          <ButtonLink href="/desk/receive" size="touch">
            {m.dock_bounce_not()}
          </ButtonLink>
        }
      />
    </section>
  )
}
