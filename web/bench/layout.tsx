import { I18nProvider } from 'react-aria-components'
import { type LinksFunction, Outlet } from 'react-router'
import { ErrorPage } from '../error-page.tsx'
import { loading } from '../forms/loading.ts'
import { refuseStrangers } from '../forms/refuse-strangers.ts'
import type { ScreenHandle } from '../handle.ts'
import { getLocale } from '../messages/compiled/runtime.js'
import { titledByError } from '../title.ts'
import styles from '../ui/styles/console.css?url'

export const handle = { hydrated: true } satisfies ScreenHandle

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const loader = loading((asked) => ({ signedIn: refuseStrangers(asked) }))

export const meta = titledByError

export default function BenchLayout() {
  return (
    <I18nProvider locale={getLocale()}>
      <Outlet />
    </I18nProvider>
  )
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
