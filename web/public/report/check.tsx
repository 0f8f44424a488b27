import type { ReactNode } from 'react'
import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { addressLines } from '#kernel/address.ts'
import { languageNames, textIn } from '#kernel/language.ts'
import { acting, form } from '../../forms/acting.ts'
import { addressFrom } from '../../forms/address.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { makerHere, strangerHere } from '../maker-here.ts'
import { type Draft, doneOf, draftOf, goOn } from './draft.ts'
import { PhotoList } from './photo-list.tsx'
import { photosOf } from './photos.ts'
import { Progress } from './step.tsx'
import { faultForm, inOrder, isLater, returnForm, serialForm, youForm } from './steps.ts'

/** All answers, as the report holds them; `inOrder` has made sure that they are whole. */
const answersIn = (draft: Draft) => ({
  ...serialForm.parse(draft),
  ...faultForm.parse(draft),
  ...youForm.parse(draft),
  model: draft.model,
  photos: photosOf(draft),
  address: isLater(draft) ? null : addressFrom(returnForm.parse(draft)),
})

export const loader = loading(async (asked) => {
  const { app, language, maker } = asked
  const { address, ...answers } = answersIn(inOrder(draftOf(asked), '/report/check'))
  const model = await app.devices.modelNamed(strangerHere(asked), answers)
  return {
    ...answers,
    model: textIn(model.name, language),
    address: address && addressLines(address, language, maker.country),
  }
})

export const action = acting({
  report: form(z.object({}), async (submitted) => {
    const { app, ip } = submitted
    const draft = inOrder(draftOf(submitted), '/report/check')
    const { photos, address, language, ...answers } = answersIn(draft)
    const { serial, model, fault, name, mail, phone } = answers
    const told = await app.cases.reportFromOutside({
      organizationId: makerHere(submitted),
      ip,
      key: draft.key,
      body: {
        ...{ serial, model, fault, evidence: photos },
        customer: { name, mail, phone, language, address },
      },
    })
    return goOn(
      submitted,
      { key: draft.key, ...doneOf(submitted, told, { mail, phone }) },
      '/report/done',
    )
  }),
})

export const meta = titled(() => m.tell_check_title())

export default function Check() {
  const { serial, model, fault, photos, name, mail, phone, language, address } =
    useLoaderData<typeof loader>()
  const { errors } = useSentForm('report')
  return (
    <PublicPage>
      <Progress path="/report/check" />
      <ErrorSummary errors={errors} />
      <h1>{m.tell_check_title()}</h1>
      <dl className="divide-y divide-line border-y border-line">
        <Answer to="/report" name={m.tell_serial()}>
          <Plate kind="serial" value={serial} bare /> {model}
        </Answer>
        <Answer to="/report/fault" name={m.tell_fault()}>
          <span className="whitespace-pre-line">{fault}</span>
          <PhotoList ids={photos} fixed />
        </Answer>
        <Answer to="/report/you" name={m.tell_check_you()}>
          <Lines lines={[name, mail, phone]} />
          {language && <span lang={language}>{languageNames[language]}</span>}
        </Answer>
        <Answer to="/report/address" name={m.tell_check_address()}>
          {address ? <Lines lines={address} /> : m.tell_check_later()}
        </Answer>
      </dl>
      <form method="post" id="report" className="grid justify-items-center gap-2">
        <input type="hidden" name="of" value="report" />
        <Button kind="customer" size="touch" wide>
          {m.tell_send()}
        </Button>
        <p className="text-small text-soft">{m.tell_check_says()}</p>
      </form>
    </PublicPage>
  )
}

function Answer({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1fr_auto] gap-x-4 py-3">
      <dt className="text-small text-soft">{name}</dt>
      <dd className="col-start-1 min-w-0 break-words">{children}</dd>
      <dd className="col-start-2 row-span-2 row-start-1">
        <a
          href={`${to}?from=check`}
          className="link"
          aria-label={m.tell_change_what({ what: name })}
        >
          {m.tell_change()}
        </a>
      </dd>
    </div>
  )
}

const Lines = ({ lines }: { lines: readonly (string | undefined)[] }) =>
  lines.filter(Boolean).map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
