import { redirect, useLoaderData } from 'react-router'
import { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Decide } from './decide.tsx'
import { Proof } from './proof.tsx'

const decision = z.object({ id: z.uuid(), accepted: z.enum(['yes', 'no']) })

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  const purchases = await asked.app.owners.listPurchases(viewer)
  return {
    purchases: purchases.map(({ model, ...one }) => ({
      ...one,
      model: textIn(model, viewer.language),
    })),
  }
})

export const action = acting({
  decide: form(decision, async (sent) => {
    const { id, accepted } = sent.value
    await sent.app.owners.decidePurchase(viewerOf(sent), { id, accepted: accepted === 'yes' })
    return redirect('/desk/purchases')
  }),
})

export const meta = titled(() => m.purchase_title())

type Purchase = ReturnType<typeof useLoaderData<typeof loader>>['purchases'][number]

/** Purchases that customers registered: proof beside what the register says, one decision each. */
export default function PurchasesPage() {
  const { purchases } = useLoaderData<typeof loader>()
  const { errors } = useSentForm('decide')
  return (
    <PageBody title={m.purchase_title()}>
      <ErrorSummary errors={errors} />
      {purchases.length === 0 ? (
        <EmptyState title={m.purchase_none()}>{m.purchase_none_says()}</EmptyState>
      ) : (
        <>
          <p className="max-w-[640px] text-soft">{m.purchase_says()}</p>
          <ul className="max-w-[900px] divide-y divide-line border-y border-line">
            {purchases.map((purchase) => (
              <Row key={purchase.id} purchase={purchase} />
            ))}
          </ul>
        </>
      )}
    </PageBody>
  )
}

function Row({ purchase }: { purchase: Purchase }) {
  const { id, serial, model, name, mail, purchasedOn, toldAt, proof, known } = purchase
  const knownDay = known.purchasedOn ?? known.soldOn
  return (
    <li className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-[128px_minmax(0,1fr)_auto]">
      <Proof proof={proof} serial={serial} />
      <div className="grid min-w-0 content-start gap-1">
        <h2 className="text-body font-semibold">
          <a className="link plate-text" href={`/desk/devices/${encodeURIComponent(serial)}`}>
            {serial}
          </a>{' '}
          <span className="font-normal">{model}</span>
        </h2>
        <p className="wrap-anywhere">
          {name}
          {mail && <span className="text-soft"> · {mail}</span>}
        </p>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-small">
          <dt className="text-soft">{m.purchase_told_day()}</dt>
          <dd>
            <DateText at={purchasedOn} weekday={false} year />
          </dd>
          <dt className="text-soft">{m.purchase_known_day()}</dt>
          <dd>
            {knownDay ? <DateText at={knownDay} weekday={false} year /> : m.purchase_unknown()}
          </dd>
          <dt className="text-soft">{m.purchase_known_owner()}</dt>
          <dd className={known.owner ? 'font-semibold text-trouble' : undefined}>
            {known.owner ?? m.purchase_nobody()}
          </dd>
          <dt className="text-soft">{m.purchase_came()}</dt>
          <dd>
            <DateText at={toldAt} weekday={false} time />
          </dd>
        </dl>
      </div>
      <Decide id={id} serial={serial} owner={known.owner} />
    </li>
  )
}
