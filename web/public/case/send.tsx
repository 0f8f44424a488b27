import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { addressLines } from '#kernel/address.ts'
import { dayIn } from '#kernel/calendar.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { showPhone } from '#kernel/phone.ts'
import { recognize } from '#parcels/courier.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TextField } from '../../ui/text-field.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { PaperLinks } from './paper-links.tsx'
import { Preparing } from './preparing.tsx'
import { backTo, type CustomersCase, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const courier = z.object({
  courier: z.string().trim().max(60).optional(),
  tracking: z.string().trim().min(3).max(60),
})

export const loader = loading(async (asked) => {
  const { viewer, file } = await caseOf(asked)
  const today = dayIn(asked.maker.timeZone, asked.now)
  const { terms } = await asked.app.policy.policyInForce(viewer, today)
  const { phone = null } = (file.sendTo === 'dealer' ? file.dealer : file.depot) ?? {}
  return {
    token: tokenIn(asked),
    file,
    policyVersion: terms.version,
    phone: phone && showPhone(phone, asked.maker.country),
  }
})

export const action = acting({
  ship_in: form(courier, async (submitted) => {
    const { courier: by, tracking } = submitted.value
    await giveAsCustomer(submitted, 'ship_in', { courier: by ?? null, tracking })
    return backTo(submitted, recognize(tracking).is === 'doubtful' ? 'ship_in_doubtful' : 'ship_in')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_send_title())

export default function Send() {
  const { token, file, policyVersion, phone } = useLoaderData<typeof loader>()
  return (
    <CasePage token={token} file={file} title={m.your_send_title()}>
      {mayNow(file, 'ship_in') ? (
        <>
          <Preparing token={token} file={file} policyVersion={policyVersion} />
          <Fee file={file} />
          <Recipient file={file} phone={phone} />
          <Papers token={token} file={file} />
          <Packing lines={file.device.model.packing} />
          <Courier file={file} />
        </>
      ) : (
        <NotNow token={token} file={file} command="ship_in" />
      )}
    </CasePage>
  )
}

function Recipient({ file, phone }: { file: CustomersCase; phone: string | null }) {
  const { language, maker } = useDesk()
  const place = file.sendTo === 'dealer' ? file.dealer : file.depot
  if (!place) return null
  return (
    <section className="grid gap-1">
      <h2>{m.your_send_to()}</h2>
      {file.sendTo === 'dealer' && <p>{m.your_send_to_dealer()}</p>}
      <address className="not-italic">
        <strong className="block font-semibold">{place.name[language]}</strong>
        {place.address &&
          addressLines(place.address, language, maker.country).map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
        {phone}
      </address>
      {!place.address && <p>{m.your_send_ask_address()}</p>}
    </section>
  )
}

/** What was told of an inspection that finds nothing: it binds only whoever knew before. */
function Fee({ file }: { file: CustomersCase }) {
  const { language } = useDesk()
  const fee = file.fee && fromWire(file.fee.amount)
  return fee && <p>{m.your_send_fee({ fee: formatMoney(fee, language) })}</p>
}

/** Whether the paper is printed without a line that is to be written by hand. */
const isFilledIn = ({ addressKnown, declared }: CustomersCase): boolean =>
  addressKnown && declared.length > 0

function Papers({ token, file }: { token: string; file: CustomersCase }) {
  return (
    <section className="grid gap-2">
      <h2>{m.your_paper_title()}</h2>
      <p>{isFilledIn(file) ? m.your_paper_says() : m.your_paper_says_open()}</p>
      <PaperLinks at={`/follow/${token}/papers`} />
      <p className="text-small text-soft">
        {m.your_paper_by_hand({ number: formatCaseNumber(file.number) })}
      </p>
    </section>
  )
}

/** How such a unit is packed. */
function Packing({ lines }: { lines: CustomersCase['device']['model']['packing'] }) {
  const { language } = useDesk()
  return (
    <section className="grid gap-2">
      <h2>{m.your_packing_title()}</h2>
      <ul className="grid list-disc gap-1 pl-5">
        {lines.map((line) => (
          <li key={line[language]}>{line[language]}</li>
        ))}
      </ul>
    </section>
  )
}

function Courier({ file }: { file: CustomersCase }) {
  const last = file.parcels.findLast(({ from, ended }) => from === 'customer' && ended === null)
  const sent = useSentForm<z.input<typeof courier>>('ship_in', {
    courier: last?.courier ?? null,
    tracking: last?.tracking ?? null,
  })
  return (
    <section className="grid gap-3">
      <div className="grid gap-1">
        <h2>{last ? m.your_courier_correct() : m.your_courier_title()}</h2>
        <p>{m.your_courier_says()}</p>
      </div>
      <ActForm
        of="ship_in"
        file={file}
        sent={sent}
        button={last ? m.your_courier_correct() : m.your_courier_tell()}
      >
        <TextField
          field={sent.fields.tracking}
          label={m.your_tracking()}
          size="touch"
          plate
          autoComplete="off"
        />
        <TextField
          field={sent.fields.courier}
          label={m.your_courier()}
          hint={m.your_courier_hint()}
          size="touch"
          autoComplete="off"
        />
      </ActForm>
    </section>
  )
}
