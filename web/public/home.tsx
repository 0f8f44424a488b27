import { loading } from '../forms/loading.ts'
import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PublicPage } from '../ui/public-page.tsx'
import { leadToFirstRun } from './lead-to-first-run.ts'

export const loader = loading(leadToFirstRun)

export const meta = titled(() => m.home_title())

export default function Home() {
  return (
    <PublicPage>
      <h1 className="mb-1">{m.home_title()}</h1>
      <div className="grid gap-2">
        <ButtonLink href="/report" kind="customer" size="touch" wide>
          {m.home_report()}
        </ButtonLink>
        <p className="text-small text-soft">{m.home_report_says()}</p>
      </div>
      <div className="grid gap-2">
        <ButtonLink href="/follow" size="touch" wide>
          {m.home_follow()}
        </ButtonLink>
        <p className="text-small text-soft">{m.home_follow_says()}</p>
      </div>
      <div className="grid gap-2">
        <ButtonLink href="/warranty" size="touch" wide>
          {m.home_warranty()}
        </ButtonLink>
        <p className="text-small text-soft">{m.home_warranty_says()}</p>
      </div>
      <div className="grid gap-2">
        <ButtonLink href="/mine" size="touch" wide>
          {m.home_mine()}
        </ButtonLink>
        <p className="text-small text-soft">{m.home_mine_says()}</p>
      </div>
      <div className="grid gap-2">
        <ButtonLink href="/form" size="touch" wide>
          {m.home_form()}
        </ButtonLink>
        <p className="text-small text-soft">{m.home_form_says()}</p>
      </div>
    </PublicPage>
  )
}
