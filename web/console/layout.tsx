import { I18nProvider } from 'react-aria-components'
import { type LinksFunction, Outlet, useLoaderData } from 'react-router'
import { ErrorWords } from '../error-page.tsx'
import { loading } from '../forms/loading.ts'
import { refuseStrangers } from '../forms/refuse-strangers.ts'
import type { ScreenHandle } from '../handle.ts'
import { getLocale } from '../messages/compiled/runtime.js'
import { titledByError } from '../title.ts'
import { ConsolePage } from '../ui/console-page.tsx'
import styles from '../ui/styles/console.css?url'

export const handle = { hydrated: true } satisfies ScreenHandle

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const loader = loading((asked) => ({ signedIn: refuseStrangers(asked) }))

export const meta = titledByError

export default function ConsoleLayout() {
  const { signedIn } = useLoaderData<typeof loader>()
  return (
    <I18nProvider locale={getLocale()}>
      <ConsolePage signedIn={signedIn}>
        <Outlet />
      </ConsolePage>
    </I18nProvider>
  )
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <main className="p-8">
      <ErrorWords error={error} />
    </main>
  )
}
