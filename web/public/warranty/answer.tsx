import { redirect, useLoaderData } from 'react-router'
import { useDesk } from '../../desk.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { strangerHere } from '../maker-here.ts'
import { unbroken } from '../unbroken.ts'
import { WholeWords } from '../whole-words.tsx'
import { serialAsked } from './asked.ts'
import { UsualCost } from './usual-cost.tsx'

export const loader = loading(async (asked) => {
  const serial = serialAsked(asked)
  if (serial === null) throw redirect('/warranty')
  return { serial, cover: await asked.app.cases.tellCover(strangerHere(asked), serial) }
})

export const meta = titled(() => m.check_title())

export default function Answer() {
  const { serial, cover } = useLoaderData<typeof loader>()
  const { maker } = useDesk()
  return (
    <PublicPage>
      <div className="grid gap-2">
        <p>
          <Plate kind="serial" value={serial} />
        </p>
        <h1 className="text-answer leading-heading text-balance break-keep">
          <WholeWords text={cover?.sentence ?? m.check_nothing()} />
        </h1>
      </div>
      {cover === null && <p>{m.check_nothing_says({ hotline: unbroken(maker.hotline) })}</p>}
      {cover?.outcome === 'covered' && <p>{m.check_covered_says()}</p>}
      {cover?.outcome === 'not_covered' && <p>{m.check_not_covered_says()}</p>}
      {cover?.usualCost && <UsualCost cost={cover.usualCost} />}
      {cover?.proofWanted && <p>{m.tell_cover_wanted()}</p>}
      <div className="grid justify-items-center gap-2 pt-1">
        <form method="post" action="/report" className="grid w-full">
          <input type="hidden" name="of" value="next" />
          <input type="hidden" name="serial" value={serial} />
          <Button kind="customer" size="touch" wide>
            {m.check_report()}
          </Button>
        </form>
        <ButtonLink kind="bare" size="normal" icon="back" href="/warranty">
          {m.check_another()}
        </ButtonLink>
      </div>
    </PublicPage>
  )
}
