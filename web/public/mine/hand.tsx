import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import { missing } from '#kernel/refusal.ts'
import { normalizeSerial } from '#kernel/serial.ts'
import { spokenDay } from '#kernel/spoken-day.ts'
import { handoverSchema } from '#owners/told.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { myMailbox } from './reach.ts'

/** A page's form holds more than it is about. */
const handoverForm = z.object(handoverSchema.shape)

const serialIn = ({ params }: { params: Readonly<Record<string, string | undefined>> }) =>
  normalizeSerial(params.serial ?? '')

export const loader = loading(async (asked) => {
  const mailbox = await myMailbox(asked)
  const { devices } = await asked.app.owners.listBelongings(mailbox)
  const device = devices.find(({ serial }) => serial === serialIn(asked))
  if (!device) throw missing('device')
  const { handover, ...rest } = device
  const day = handover && dayIn(asked.maker.timeZone, new Date(handover.until))
  return { device: rest, waits: handover && day ? { mail: handover.toMail, day } : null }
})

export const action = acting({
  hand: form(handoverForm, async (submitted) => {
    const given = { serial: serialIn(submitted), mail: submitted.value.mail }
    await submitted.app.owners.handOn(await myMailbox(submitted), given)
    return redirect('/mine?did=handed')
  }),
  keep: form(z.object({}), async (submitted) => {
    await submitted.app.owners.withdrawHandover(await myMailbox(submitted), serialIn(submitted))
    return redirect('/mine?did=kept')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.mine_hand())

export default function Hand() {
  const { device, waits } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const hand = useSentForm<z.input<typeof handoverForm>>('hand')
  const keep = useSentForm('keep')
  return (
    <PublicPage>
      <h1>{m.mine_hand_title({ model: textIn(device.model, language) })}</h1>
      <p>
        <Plate kind="serial" value={device.serial} />
      </p>
      {waits ? (
        <form method="post" id="keep" className="grid gap-4">
          <ErrorSummary errors={keep.errors} />
          <input type="hidden" name="of" value="keep" />
          <p className="wrap-anywhere">
            {m.mine_hand_waits({ mail: waits.mail, day: spokenDay(waits.day, language) })}
          </p>
          <Button kind="customer" size="touch" wide>
            {m.mine_hand_keep()}
          </Button>
        </form>
      ) : device.openCase === null ? (
        <form method="post" id="hand" noValidate className="grid gap-4">
          <ErrorSummary errors={hand.errors} />
          <input type="hidden" name="of" value="hand" />
          <p>{m.mine_hand_says()}</p>
          <TextField
            field={hand.fields.mail}
            label={m.mine_hand_mail()}
            type="email"
            autoComplete="off"
            size="touch"
          />
          <Button kind="customer" size="touch" wide>
            {m.mine_hand_send()}
          </Button>
        </form>
      ) : (
        <p>{m.mine_hand_busy()}</p>
      )}
      <ButtonLink kind="bare" size="normal" icon="back" href="/mine">
        {m.mine_back()}
      </ButtonLink>
    </PublicPage>
  )
}
