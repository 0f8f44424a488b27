import { redirect, useLoaderData } from 'react-router'
import { isRefusal } from '#kernel/refusal.ts'
import { acting, form } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { mayOn } from '../may.ts'
import { UnitPage } from '../unit-page.tsx'
import { BroughtBack, broughtBack } from './brought-back.tsx'
import { NotReceivable } from './not-receivable.tsx'
import { receiptForm, UnpackForm } from './unpack-form.tsx'
import { contentsOf } from './unpacking.ts'

export const meta = titled(() => m.dock_unpack_title())

export const loader = loading(async (asked) => {
  const { app, params, url, say } = asked
  const viewer = viewerOf(asked)
  const [file, models] = await Promise.all([
    app.cases.readCaseFile(viewer, params.number ?? ''),
    app.catalogue.listModels(viewer),
  ])
  return {
    file,
    joins: url.searchParams.has('joins'),
    models: models.map(({ number, name }) => ({ number, name })),
    receive: mayOn(file, 'receive', say),
    bounce: mayOn(file, 'bounce', say),
  }
})

export const shouldRevalidate = afterConflict

export const action = acting({
  receive: form(receiptForm, async (submitted) => {
    const { counts, ...said } = submitted.value
    try {
      const { number } = await give(submitted, 'receive', { ...said, contents: contentsOf(counts) })
      const meant = submitted.params.number ?? ''
      const instead = number === meant ? '' : `&instead=${meant}`
      return redirect(`/desk/receive?done=${number}${instead}`)
    } catch (error) {
      // Law 7: what arrives joins the unit's open case, whose own contents are looked for.
      const open = isRefusal(error) && error.rule === 'receive.joins' && error.details.extra
      if (!open) throw error
      return redirect(`/desk/receive/${open.openCase}?joins`)
    }
  }),
  bounce: form(broughtBack, async (submitted) => {
    const { number } = await give(submitted, 'bounce', submitted.value)
    return redirect(`/desk/send/${number}`)
  }),
})

export default function Unpack() {
  const { file, joins, models, receive, bounce } = useLoaderData<typeof loader>()
  return (
    <UnitPage unit={file} backTo="/desk/receive">
      {receive.allowed ? (
        <UnpackForm file={file} joins={joins} models={models} />
      ) : bounce.allowed ? (
        <BroughtBack file={file} />
      ) : (
        <NotReceivable file={file} because={receive.because ?? bounce.because} />
      )}
    </UnitPage>
  )
}
