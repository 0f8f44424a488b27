import { redirect, useLoaderData } from 'react-router'
import { dayIn, dayOf, isoOf } from '#kernel/calendar.ts'
import { instantAt, wallClock } from '#kernel/instant.ts'
import { parseMoney, toWire } from '#kernel/money.ts'
import { invalid } from '#kernel/refusal.ts'
import { mayOn } from '../../bench/may.ts'
import { acting, form } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { CaseStrip } from '../money/case-strip.tsx'
import { tickForm } from '../money/forms.ts'
import { Builder } from './builder.tsx'
import { Earlier } from './earlier.tsx'
import { askForm, quoteForm } from './form.ts'

export const meta = titled(() => m.quote_title())

export const loader = loading(async (asked) => {
  const { app, params, say, maker, now } = asked
  const viewer = viewerOf(asked)
  const [file, { settings }] = await Promise.all([
    app.cases.readCaseFile(viewer, params.number ?? ''),
    app.organizations.showOrganization(viewer),
  ])
  const today = dayIn(maker.timeZone, now)
  const days = settings.quotationValidityDays
  return {
    file,
    verdicts: await app.cases.explainVerdicts(viewer, file),
    may: mayOn(file, 'quote', say),
    today,
    validUntil: days === null ? '' : isoOf(dayOf(today) + days),
    tax: settings.taxBasisPoints ?? 0,
    heardAt: wallClock(maker.timeZone, now),
  }
})

export const shouldRevalidate = afterConflict

export const action = acting({
  quote: form(quoteForm, async (submitted) => {
    const { value, maker, now } = submitted
    const { lines, validUntil, paidService, how, at, text, goodwillReason } = value
    const { number } = await give(submitted, 'quote', {
      lines: lines.map(({ price, ...line }, index) => {
        const money = parseMoney(price, maker.currency)
        if (!money) throw invalid('money.unreadable', `/lines/${index}/price`)
        return { ...line, unitPrice: toWire(money) }
      }),
      validUntil,
      paidService,
      goodwillReason,
      ...(paidService.length > 0 && {
        word: {
          how: how ?? 'mail',
          at: (at ? instantAt(maker.timeZone, at) : now).toISOString(),
          text,
        },
      }),
    })
    return redirect(`/desk/cases/${number}?done=quote`)
  }),
  ask: form(askForm, async (submitted) => {
    const { maker, now, params } = submitted
    const { kind, amount, text } = submitted.value
    const money = parseMoney(amount, maker.currency)
    if (!money) throw invalid('money.unreadable', '/amount')
    await give(submitted, 'task', {
      ...{ kind, text, amount: toWire(money) },
      dueAt: now.toISOString(),
    })
    return redirect(`/desk/cases/${params.number}/quote`)
  }),
  tick: form(tickForm, async (submitted) => {
    await give(submitted, 'tick', submitted.value)
    return redirect(`/desk/cases/${submitted.params.number}/quote`)
  }),
})

export default function Quote() {
  const known = useLoaderData<typeof loader>()
  const { file } = known
  return (
    <div className="grid gap-6 px-5 py-5 md:px-8">
      <CaseStrip file={file} title={m.quote_title()} />
      <Builder key={file.version} {...known} />
      <Earlier file={file} />
    </div>
  )
}
