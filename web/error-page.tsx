import { isRouteErrorResponse, useLocation } from 'react-router'
import { errorWords } from './error-words.ts'
import { useHydrated } from './handle.ts'
import * as m from './messages/compiled/messages.js'
import { ButtonLink } from './ui/button.tsx'
import { PublicPage } from './ui/public-page.tsx'
import publicStyles from './ui/styles/public.css?url'

/**
 * Nothing there, not allowed, or our mistake: in the person's language, with the hotline. Whose link
 * leads nowhere is shown the way to a new one.
 */
export function ErrorPage({ error }: { error: unknown }) {
  const hydrated = useHydrated()
  const isOfLink = useLocation().pathname.startsWith('/follow/')
  const leadsNowhere = isOfLink && isRouteErrorResponse(error) && error.status === 404
  return (
    <>
      {hydrated && <link rel="stylesheet" href={publicStyles} precedence="default" />}
      <PublicPage>
        <ErrorWords error={error} />
        {leadsNowhere && (
          <ButtonLink href="/follow" kind="customer" size="touch" wide>
            {m.reach_again_title()}
          </ButtonLink>
        )}
        <ButtonLink href="/" size="touch" wide>
          {m.to_home()}
        </ButtonLink>
      </PublicPage>
    </>
  )
}

/** The same words inside a shell that still stands. */
export function ErrorWords({ error }: { error: unknown }) {
  const { title, text } = errorWords(error)
  return (
    <div className="grid gap-2">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  )
}
