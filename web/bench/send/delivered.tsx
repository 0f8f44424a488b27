import { Form } from 'react-router'
import type { CaseView } from '#casefile/view.ts'
import { courierName } from '#parcels/courier.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { stageWord } from '../../ui/stage-word.ts'
import type { May } from '../may.ts'

/** The parcel on its way, and what the courier says of it. */
export function Delivered({ file, may }: { file: CaseView; may: May }) {
  const { errors } = useSentForm('deliver')
  const last = file.parcels
    .filter(({ to, ended }) => to === 'customer' && ended !== 'corrected')
    .at(-1)
  return (
    <section className="grid gap-4">
      <div className="grid gap-1.5">
        <h2>{may.allowed ? m.send_on_its_way() : stageWord(file.stage)}</h2>
        {last && (
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {last.sentAt && <DateText at={new Date(last.sentAt)} time />}
            {last.courier && courierName(last.courier, getLocale())}
            {last.tracking && <Plate kind="courier" value={last.tracking} copy />}
          </p>
        )}
        {!last && !may.allowed && <p className="text-soft">{m.send_not_yet()}</p>}
      </div>
      <ErrorSummary errors={errors} />
      {may.allowed && (
        <Form method="post" className="grid gap-2">
          <CommandFields of="deliver" version={file.version} />
          <Button kind="primary" size="touch" wide>
            {m.command_deliver()}
          </Button>
          <p className="text-small text-soft">{m.send_deliver_says()}</p>
        </Form>
      )}
    </section>
  )
}
