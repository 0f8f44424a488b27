import { redirect, useLoaderData } from 'react-router'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { TwoSides } from '../two-sides.tsx'
import { UnitPage } from '../unit-page.tsx'
import { Brought } from './brought.tsx'
import { exclusionFrom } from './exclusions.ts'
import { Findings } from './findings.tsx'
import { closeForm, findForm, finishForm, judgeForm, plainForm, reworkForm } from './forms.ts'
import { readJob } from './reading.ts'
import { Side } from './side.tsx'
import { WorkList } from './work-list.tsx'

export const meta = titled(() => m.job_title())

export const loader = loading(readJob)

/** Back to the page, to the same line of work. */
const back = ({ params, url }: Pick<Submitted<unknown>, 'params' | 'url'>): Response =>
  redirect(`/desk/bench/${params.number}${url.search}`)

export const shouldRevalidate = afterConflict

export const action = acting({
  inspect: form(plainForm, async (submitted) => {
    await give(submitted, 'inspect')
    return back(submitted)
  }),
  find: form(findForm, async (submitted) => {
    const { app, value } = submitted
    const { findingId, component, state, exclusion, note, beyondRelabel, photos } = value
    const evidence: string[] = []
    for (const photo of photos) {
      const { id } = await app.attachments.addAttachment(viewerOf(submitted), {
        file: photo.stream(),
      })
      evidence.push(id)
    }
    const what = exclusion === undefined ? {} : exclusionFrom(exclusion)
    await give(submitted, 'find', {
      ...{ findingId, component, state, note, evidence, ...what },
      ...(beyondRelabel && { beyondRelabel: beyondRelabel === 'yes' }),
    })
    return back(submitted)
  }),
  judge: form(judgeForm, async (submitted) => {
    await give(submitted, 'judge', submitted.value)
    const { params, url } = submitted
    const { workLineId } = submitted.value
    // A new line of work has no address before it is there; the first one shows itself.
    return workLineId ? back({ params, url }) : redirect(`/desk/bench/${params.number}?work=last`)
  }),
  start: form(plainForm, async (submitted) => {
    await give(submitted, 'start_repair')
    return redirect(`/desk/bench/${submitted.params.number}`)
  }),
  finish: form(finishForm, async (submitted) => {
    await give(submitted, 'finish', submitted.value)
    return redirect(`/desk/bench/${submitted.params.number}`)
  }),
  close: form(closeForm, async (submitted) => {
    await give(submitted, 'close_unrepaired', submitted.value)
    return redirect(`/desk/bench/${submitted.params.number}`)
  }),
  rework: form(reworkForm, async (submitted) => {
    await give(submitted, 'rework', submitted.value)
    return redirect(`/desk/bench/${submitted.params.number}`)
  }),
})

export default function JobPage() {
  const job = useLoaderData<typeof loader>()
  const { file } = job
  return (
    <UnitPage unit={file} backTo="/desk/bench">
      <TwoSides
        left={
          <div className="grid gap-7">
            <Brought file={file} />
            {(file.findings.length > 0 || job.may.find.allowed) && <Findings job={job} />}
            {file.work.length > 0 && <WorkList job={job} />}
          </div>
        }
        right={<Side job={job} />}
      />
    </UnitPage>
  )
}
