import { useLoaderData } from 'react-router'
import { fromWire } from '#kernel/money.ts'
import type { BankAccount } from '#organizations/settings.ts'
import { useDesk } from '../../desk.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { DateText } from '../../ui/date-text.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { unbroken } from '../unbroken.ts'
import { CasePage } from './case-page.tsx'
import { Done } from './did.tsx'
import { type CustomersCase, caseOf, tokenIn } from './reach.ts'

export const loader = loading(async (asked) => {
  const { viewer, file } = await caseOf(asked)
  const { settings } = await asked.app.organizations.showOrganization(viewer)
  const did = asked.url.searchParams.get('did')
  return { token: tokenIn(asked), file, account: settings.bankAccount, did }
})

export const handle = { secret: true }
export const meta = titled(() => m.your_pay_title())

export default function Pay() {
  const { token, file, account, did } = useLoaderData<typeof loader>()
  const due = fromWire(file.money.due)
  if (!due || due.minor === 0n) {
    return (
      <CasePage token={token} file={file} title={m.your_pay_title()}>
        <p>{m.your_pay_nothing()}</p>
        <Paid file={file} />
      </CasePage>
    )
  }
  return (
    <CasePage token={token} file={file} title={m.your_pay_title()}>
      {did && <Done did={did} />}
      <p>{account ? m.your_pay_says() : m.your_pay_says_told()}</p>
      <dl className="divide-y divide-line border-y border-line">
        <div className="py-3">
          <dt className="text-small text-soft">{m.your_pay_due()}</dt>
          <dd className="text-answer font-semibold">
            <MoneyText money={due} total />
          </dd>
        </div>
        {account && <Account account={account} />}
        <div className="py-3">
          <dt className="text-small text-soft">{m.your_pay_purpose()}</dt>
          <dd>
            <Plate kind="case" value={file.number} size="head" />
          </dd>
        </div>
      </dl>
      {!account && <NoAccount />}
      <p className="text-small text-soft">{m.your_pay_then()}</p>
      <Paid file={file} />
    </CasePage>
  )
}

function Account({ account: { holder, bank, account, code } }: { account: BankAccount }) {
  const rows = [
    { name: m.your_pay_holder(), value: holder },
    { name: m.your_pay_bank(), value: bank },
    { name: m.your_pay_account(), value: account },
    ...(code ? [{ name: m.your_pay_code(), value: code }] : []),
  ]
  return rows.map(({ name, value }) => (
    <div key={name} className="py-2.5">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="font-medium break-words select-all">{value}</dd>
    </div>
  ))
}

function NoAccount() {
  const { maker } = useDesk()
  return <p>{m.your_pay_ask({ hotline: unbroken(maker.hotline) })}</p>
}

/** What has come in so far. */
function Paid({ file }: { file: CustomersCase }) {
  if (file.payments.length === 0) return null
  return (
    <section className="grid gap-1">
      <h2>{m.your_paid()}</h2>
      <table className="w-full">
        <tbody className="divide-y divide-line border-y border-line">
          {file.payments.map(({ id, amount, receivedOn, kind }) => {
            const money = fromWire(amount)
            return (
              <tr key={id}>
                <th className="py-2 text-start font-normal">
                  <DateText at={receivedOn} weekday={false} />
                  {kind === 'refund' && ` ${m.your_paid_back()}`}
                  {kind === 'reversal' && ` ${m.your_paid_corrected()}`}
                </th>
                <td className="py-2 text-end">{money && <MoneyText money={money} total />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
