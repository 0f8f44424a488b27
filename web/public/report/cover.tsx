import { redirect, useLoaderData } from 'react-router'
import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { useDesk } from '../../desk.ts'
import { type Asked, loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { strangerHere } from '../maker-here.ts'
import { unbroken } from '../unbroken.ts'
import { UsualCost } from '../warranty/usual-cost.tsx'
import { WholeWords } from '../whole-words.tsx'
import { type Draft, draftOf } from './draft.ts'
import { Progress } from './step.tsx'
import { inOrder, next, stillFromCheck } from './steps.ts'

/** Nothing of its cover is told, nor whether it is with us, while numbers like it are tried. */
async function toldOf(asked: Asked, { serial = '', quiet }: Draft) {
  const viewer = strangerHere(asked)
  if (quiet) return { quiet: true, isWithUs: false, cover: null }
  const isWithUs = await asked.app.cases.isWithUs({ ...viewer, serial })
  return { quiet: false, isWithUs, cover: await asked.app.cases.tellCover(viewer, serial) }
}

async function modelOf(asked: Asked, { serial = '', model }: Draft) {
  try {
    return await asked.app.devices.modelNamed(strangerHere(asked), { serial, model })
  } catch (error) {
    if (!isRefusal(error) || error.kind !== 'invalid') throw error
    throw redirect(stillFromCheck(asked.url, '/report/model'))
  }
}

export const loader = loading(async (asked) => {
  const { app, maker, now, url, language } = asked
  const draft = inOrder(draftOf(asked), '/report/cover')
  const viewer = strangerHere(asked)
  const model = await modelOf(asked, draft)
  const policy = await app.policy.policyInForce(viewer, dayIn(maker.timeZone, now))
  const { clause } = policy.terms.scope
  return {
    serial: draft.serial ?? '',
    model: model.name,
    ...(await toldOf(asked, draft)),
    scope: { clause, text: textIn(policy.clauses[clause]?.text, language) ?? null },
    next: next(url, '/report/cover'),
    back: stillFromCheck(url, draft.model ? '/report/model' : '/report'),
    change: stillFromCheck(url, '/report'),
  }
})

export const meta = titled(() => m.tell_cover_title())

export default function Cover() {
  const {
    serial,
    model,
    isWithUs,
    next: on,
    back,
    change,
    ...said
  } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  return (
    <PublicPage>
      {!isWithUs && <Progress path="/report/cover" />}
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-soft">
          <Plate kind="serial" value={serial} />
          {textIn(model, language)}
          {!(said.cover || said.quiet) && (
            <a className="link py-1" href={change}>
              {m.tell_serial_change()}
            </a>
          )}
        </p>
        <h1>{isWithUs ? m.tell_joined_title() : m.tell_cover_title()}</h1>
      </div>
      {isWithUs ? <WithUs /> : <Covered {...said} />}
      <div className="grid justify-items-center gap-1 pt-1">
        <ButtonLink
          kind={isWithUs ? 'quiet' : 'customer'}
          size="touch"
          wide
          href={isWithUs ? '/report/message' : on}
        >
          {isWithUs ? m.tell_with_us_continue() : m.tell_continue()}
        </ButtonLink>
        <ButtonLink kind="bare" size="normal" icon="back" href={back}>
          {m.back()}
        </ButtonLink>
      </div>
    </PublicPage>
  )
}

/** The unit has an open case: to its owner how to follow it, to others that they are heard. */
function WithUs() {
  const { maker } = useDesk()
  return (
    <>
      <p>{m.tell_with_us_says()}</p>
      <p>{m.tell_joined_yours({ hotline: unbroken(maker.hotline) })}</p>
      <ButtonLink kind="customer" size="touch" wide href="/follow">
        {m.reach_again_title()}
      </ButtonLink>
    </>
  )
}

type Said = Pick<Awaited<ReturnType<typeof loader>>, 'cover' | 'scope' | 'quiet'>

/** What can be said of its cover before anybody has seen it. */
function Covered({ cover, scope, quiet }: Said) {
  return (
    <>
      <p className="text-answer leading-heading font-semibold text-balance break-keep">
        <WholeWords
          text={cover?.sentence ?? (quiet ? m.tell_cover_quiet() : m.tell_cover_unknown())}
        />
      </p>
      {!cover && <p>{quiet ? m.tell_cover_quiet_says() : m.tell_cover_unknown_says()}</p>}
      {cover?.proofWanted && <p>{m.tell_cover_wanted()}</p>}
      <p>{cover?.outcome === 'not_covered' ? m.tell_cover_says_to_pay() : m.tell_cover_says()}</p>
      {cover?.usualCost && <UsualCost cost={cover.usualCost} />}
      {scope.text && (
        <details>
          <summary className="link w-fit py-1">{m.tell_cover_scope()}</summary>
          <p className="pt-1 text-soft">
            {scope.text} <span className="clause">{m.your_clause({ clause: scope.clause })}</span>
          </p>
        </details>
      )}
    </>
  )
}
