import { Link, redirect, useLoaderData } from 'react-router'
import { dayIn } from '#kernel/calendar.ts'
import { parseMoney, toWire, type WireMoney } from '#kernel/money.ts'
import { invalid } from '#kernel/refusal.ts'
import { mayOn } from '../../bench/may.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Account } from './account.tsx'
import { CaseStrip } from './case-strip.tsx'
import { askForm, payForm, refundForm, reverseForm, tickForm, waiveForm } from './forms.ts'
import { MoneyTasks } from './money-tasks.tsx'
import { PayForm } from './pay-form.tsx'
import { RefundForm } from './refund-form.tsx'
import { WaiveForm } from './waive-form.tsx'

export const meta = titled(() => m.money_pay_title())

export const loader = loading(async (asked) => {
  const { app, params, say, maker, now } = asked
  const file = await app.cases.readCaseFile(viewerOf(asked), params.number ?? '')
  return {
    file,
    today: dayIn(maker.timeZone, now),
    may: {
      pay: mayOn(file, 'pay', say),
      refund: mayOn(file, 'refund', say),
      waive: mayOn(file, 'waive', say),
    },
  }
})

export const shouldRevalidate = afterConflict

const back = ({ params }: Pick<Submitted<unknown>, 'params'>): Response =>
  redirect(`/desk/cases/${params.number}/pay`)

/** An amount as typed, in the maker's currency. @throws Refusal invalid `money.unreadable` */
function amountOf({ maker, value }: Submitted<{ amount: string }>): WireMoney {
  const money = parseMoney(value.amount, maker.currency)
  if (!money || money.minor <= 0n) throw invalid('money.unreadable', '/amount')
  return toWire(money)
}

export const action = acting({
  pay: form(payForm, async (submitted) => {
    const { method, reference, receivedOn } = submitted.value
    const amount = amountOf(submitted)
    await give(submitted, 'pay', { method, reference, receivedOn, amount })
    return back(submitted)
  }),
  reverse: form(reverseForm, async (submitted) => {
    await give(submitted, 'pay', { reverses: submitted.value.paymentId })
    return back(submitted)
  }),
  refund: form(refundForm, async (submitted) => {
    const { reference, paidOn } = submitted.value
    await give(submitted, 'refund', { reference, paidOn, amount: amountOf(submitted) })
    return back(submitted)
  }),
  waive: form(waiveForm, async (submitted) => {
    await give(submitted, 'waive', submitted.value)
    return back(submitted)
  }),
  ask: form(askForm, async (submitted) => {
    const { kind, amount } = submitted.value
    const sum = amount && { amount: amountOf({ ...submitted, value: { amount } }) }
    await give(submitted, 'task', { kind, dueAt: submitted.now.toISOString(), ...sum })
    return back(submitted)
  }),
  tick: form(tickForm, async (submitted) => {
    await give(submitted, 'tick', submitted.value)
    return back(submitted)
  }),
})

export default function Pay() {
  const { file, today, may } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6 px-5 py-5 md:px-8">
      <CaseStrip file={file} title={m.money_pay_title()} />
      <div className="grid items-start gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_minmax(0,420px)]">
        <div className="grid gap-7">
          <Account file={file} may={may.pay} />
          <MoneyTasks file={file} />
        </div>
        <div className="grid gap-5">
          <PayForm key={`pay ${file.version}`} file={file} today={today} may={may.pay} />
          <RefundForm key={`refund ${file.version}`} file={file} today={today} may={may.refund} />
          {file.fee && !file.fee.settled && <WaiveForm file={file} may={may.waive} />}
          <Link to={`/desk/cases/${file.number}`} className="link">
            {m.money_to_case()}
          </Link>
        </div>
      </div>
    </div>
  )
}
