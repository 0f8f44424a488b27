import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { formatMoney, fromWire, type Money } from '#kernel/money.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { TurnPanel } from '../../ui/turn-panel.tsx'
import { ActForm, Unsent } from './act-form.tsx'
import { becauseOf, mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { FoundBriefly } from './findings-list.tsx'
import { Lines } from './quotation-lines.tsx'
import { quotationState } from './quotation-words.ts'
import { backTo, caseOf, casePath, giveAsCustomer, tokenIn } from './reach.ts'
import { Shown, shownForm, shownIn } from './shown-quotation.tsx'
import { Quoted } from './turn-now.tsx'

export const loader = loading(async (asked) => {
  const { viewer, file } = await caseOf(asked)
  const verdicts = await asked.app.cases.explainVerdicts(viewer, file)
  const { settings } = await asked.app.organizations.showOrganization(viewer)
  const payable = settings.bankAccount !== null
  return { token: tokenIn(asked), file, verdicts, payable }
})

export const action = acting({
  request_quotation: form(z.object({}), async (submitted) => {
    await giveAsCustomer(submitted, 'request_quotation', {})
    return backTo(submitted, 'request_quotation')
  }),
  accept: form(shownForm, async (submitted) => {
    const { stage } = await giveAsCustomer(submitted, 'accept', shownIn(submitted.value))
    const token = tokenIn(submitted)
    const to = stage === 'awaiting_payment' ? casePath(token, 'pay') : casePath(token)
    return redirect(`${to}?did=accept`)
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_quotation_title())

export default function Quotation() {
  const { token, file, verdicts, payable } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const sent = useSentForm('accept')
  const again = useSentForm('request_quotation')
  const { quotation } = file
  const gross = quotation && fromWire(quotation.gross)
  if (!quotation || !gross) {
    return (
      <CasePage token={token} file={file} title={m.your_quotation_title()}>
        <p>{m.your_quotation_none()}</p>
      </CasePage>
    )
  }
  const total = formatMoney(gross, language)
  const offered = quotation.state === 'issued'
  return (
    <CasePage token={token} file={file} title={m.your_quotation_heading({ total })}>
      <Unsent sent={sent} file={file} />
      {offered ? (
        <TurnPanel turn="customer" title={m.your_turn_customer()}>
          <p>
            <Quoted until={quotation.validUntil} />
          </p>
        </TurnPanel>
      ) : (
        <p className="font-semibold">
          {quotationState(quotation.state)}
          {quotation.state === 'expired' && ` · ${m.your_next_price()}`}
        </p>
      )}
      {offered && quotation.supplementary && <p>{m.your_quotation_beside()}</p>}
      <FoundBriefly token={token} file={file} />
      <Lines file={file} quotation={quotation} verdicts={verdicts} />
      {offered && (
        <div className="grid gap-2">
          {mayNow(file, 'request_quotation') ? (
            <>
              <ActForm
                of="request_quotation"
                file={file}
                sent={again}
                button={m.your_act_request_quotation()}
              />
              <p className="text-small text-soft">{m.your_request_quotation_says()}</p>
            </>
          ) : mayNow(file, 'accept') ? (
            <>
              <ActForm
                of="accept"
                file={file}
                sent={sent}
                button={m.your_quotation_accept({ total })}
                told
              >
                <Shown quotation={quotation} />
              </ActForm>
              <p className="text-small text-soft">{howToPay(gross, payable)}</p>
            </>
          ) : (
            <p>{becauseOf(file, 'accept')}</p>
          )}
        </div>
      )}
      {mayNow(file, 'decline') && (
        <ButtonLink size="touch" wide href={casePath(token, 'decline')}>
          {m.your_quotation_decline()}
        </ButtonLink>
      )}
      <p className="flex justify-center gap-4 text-small">
        {mayNow(file, 'appeal') && !file.appealed && (
          <a className="link" href={casePath(token, 'appeal')}>
            {m.your_act_appeal()}
          </a>
        )}
        <a className="link" href={casePath(token, 'message')}>
          {m.your_act_message()}
        </a>
      </p>
    </CasePage>
  )
}

/** What is given away whole is not paid for; else the account stands on the next page, or is told. */
function howToPay({ minor }: Money, payable: boolean): string {
  if (minor === 0n) return m.your_quotation_then_free()
  return payable ? m.your_quotation_then() : m.your_quotation_then_told()
}
