import {
  type MetaArgs,
  Outlet,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
} from 'react-router'
import { acting, form } from '../../forms/acting.ts'
import { give } from '../../forms/give.ts'
import { loading } from '../../forms/loading.ts'
import { titled } from '../../title.ts'
import { Composer } from './composer/composer.tsx'
import { contactForm, contactOf } from './composer/contact-form.ts'
import { Done } from './done.tsx'
import { Facts } from './facts/facts.tsx'
import { CaseHead } from './head.tsx'
import { History } from './history/history.tsx'
import { casePath, spokenNumber } from './paths.ts'
import { readCase } from './read-case.ts'

export const loader = loading((asked) => readCase(asked, asked.params.number ?? ''))

export const action = acting({
  contact: form(contactForm, async (sent) => {
    const { number } = await give(sent, 'contact', contactOf(sent.value))
    return redirect(`${casePath(number)}?done=contact`)
  }),
})

/** A command that came too late (409) shows the case as it is now; other refusals change nothing. */
export const shouldRevalidate = ({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean => actionStatus === 409 || defaultShouldRevalidate

export const meta = (known: MetaArgs<typeof loader>) =>
  titled(() => {
    const file = known.loaderData?.file
    return file ? `${spokenNumber(file.number)} ${file.fault ?? ''}`.trim() : ''
  })(known)

export default function CasePage() {
  const known = useLoaderData<typeof loader>()
  const { file, mayAct } = known
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <CaseHead known={known} />
      <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)] lg:grid-cols-[minmax(0,1fr)_minmax(0,46%)] lg:grid-rows-[minmax(0,1fr)]">
        <div className="flex min-h-0 flex-col border-line lg:border-e">
          <History known={known} />
          {mayAct && <Composer key={file.number} file={file} />}
        </div>
        <Facts known={known} />
      </div>
      <Outlet context={known} />
      <Done />
    </div>
  )
}
