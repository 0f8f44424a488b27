import { useLoaderData } from 'react-router'
import type { z } from 'zod'
import { dayIn } from '#kernel/calendar.ts'
import { formatCaseNumber } from '#kernel/case-number.ts'
import { crossesBorder, writtenFor } from '#kernel/destination.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { recognize } from '#parcels/courier.ts'
import type { ScreenContext } from '../../app-types.ts'
import { useDesk } from '../../desk.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { readingOf } from '../reading/reading.ts'
import { Unsent } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import { CourierNumber, trackingQuestion, useCourierNumber } from './courier-number.tsx'
import { Done } from './did.tsx'
import { Packing } from './packing.tsx'
import { PaperLinks } from './paper-links.tsx'
import { preparations } from './preparations.ts'
import { Preparing } from './preparing.tsx'
import { backTo, type CustomersCase, caseOf, giveAsCustomer, tokenIn } from './reach.ts'
import { lookingAtReceipt, trackingChosen, trackingOrPhoto } from './tracking-form.ts'

/** The case, with the version of the policy whose notices are to be read. */
async function read(asked: Parameters<typeof caseOf>[0] & Pick<ScreenContext, 'maker' | 'now'>) {
  const { viewer, file } = await caseOf(asked)
  const today = dayIn(asked.maker.timeZone, asked.now)
  const { terms } = await asked.app.policy.policyInForce(viewer, today)
  return { file, policyVersion: terms.version }
}

export const loader = loading(async (asked) => {
  const { file, policyVersion } = await read(asked)
  const sendTo = destinationOf(file, asked)
  return {
    token: tokenIn(asked),
    file,
    policyVersion,
    did: asked.url.searchParams.get('did'),
    question: trackingQuestion(readingOf(asked), asked.url),
    sendTo,
  }
})

/** Tells the number, once a person has typed or confirmed it. */
async function tell(submitted: Submitted<z.output<typeof trackingChosen>>): Promise<Response> {
  const { courier = null, tracking } = submitted.value
  await giveAsCustomer(submitted, 'ship_in', { courier, tracking })
  const { file, policyVersion } = await read(submitted)
  const isAllDone = preparations(file, policyVersion).every(({ done }) => done)
  const did = recognize(tracking).is === 'doubtful' ? 'ship_in_doubtful' : 'ship_in'
  return backTo(submitted, did, isAllDone ? '' : 'send')
}

export const action = acting({
  ship_in: form(trackingOrPhoto, (submitted) => lookingAtReceipt(submitted, tell)),
  choose: form(trackingChosen, (submitted) => lookingAtReceipt(submitted, tell)),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_send_title())

export default function Send() {
  const { token, file, policyVersion, sendTo, question, did } = useLoaderData<typeof loader>()
  const answer = useCourierNumber(file, question)
  return (
    <CasePage token={token} file={file} title={m.your_send_title()}>
      <Unsent sent={answer.sent} file={file} />
      {did && <Done did={did} />}
      {mayNow(file, 'ship_in') ? (
        <>
          <Preparing token={token} file={file} policyVersion={policyVersion} />
          <Fee file={file} />
          {sendTo && <Recipient file={file} sendTo={sendTo} />}
          <Papers token={token} file={file} />
          <Packing lines={file.device.model.packing} />
          <CourierNumber {...{ file, question, answer }} />
        </>
      ) : (
        <NotNow token={token} file={file} command="ship_in" />
      )}
    </CasePage>
  )
}

/** Whom the parcel goes to, as this customer writes it on the parcel. */
function destinationOf(
  { sendTo, dealer, depot, contact }: CustomersCase,
  { language, maker }: Pick<ScreenContext, 'language' | 'maker'>,
) {
  const place = sendTo === 'dealer' ? dealer : depot
  if (!place) return null
  const from = contact?.address?.country
  return {
    ...writtenFor(place, language, maker.country, from),
    isFar: crossesBorder(place, from),
  }
}

function Recipient({
  file,
  sendTo: { name, lines, local, phone, isFar },
}: {
  file: CustomersCase
  sendTo: NonNullable<ReturnType<typeof destinationOf>>
}) {
  return (
    <section className="grid gap-1">
      <h2>{m.your_send_to()}</h2>
      {file.sendTo === 'dealer' && <p>{m.your_send_to_dealer()}</p>}
      <address className="grid gap-2 not-italic">
        <div>
          <strong className="block font-semibold">{name}</strong>
          {lines.map((line) => (
            <span key={line} className="block">
              {line}
            </span>
          ))}
          {phone}
        </div>
        {local.length > 0 && (
          <div className="text-small text-soft" lang="zh-CN">
            {local.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </div>
        )}
      </address>
      {lines.length === 0 && <p>{m.your_send_ask_address()}</p>}
      {isFar && <p>{m.your_send_abroad()}</p>}
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
