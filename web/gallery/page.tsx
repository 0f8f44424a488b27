import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { data, type LinksFunction, useSearchParams } from 'react-router'
import { ErrorPage } from '../error-page.tsx'
import { loading } from '../forms/loading.ts'
import type { ScreenHandle } from '../handle.ts'
import { getLocale } from '../messages/compiled/runtime.js'
import { titled } from '../title.ts'
import consoleStyles from '../ui/styles/console.css?url'
import { ActSection } from './act-section.tsx'
import { FormSection } from './form-section.tsx'
import { JourneySection } from './journey-section.tsx'
import { ReadSection } from './read-section.tsx'

/** Every primitive in its states, to look at while drawing; never in production. */
export const handle = { hydrated: true } satisfies ScreenHandle

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: consoleStyles }]

export const loader = loading(({ gallery }) => {
  if (!gallery) throw data(null, { status: 404 })
  return null
})

export const meta = titled(() => 'Primitives')

export default function Gallery() {
  const [asked] = useSearchParams()
  return (
    <I18nProvider locale={getLocale()}>
      <main
        className={`mx-auto grid max-w-[1280px] gap-x-14 px-5 py-6 lg:grid-cols-2 ${asked.get('size') === 'bench' ? 'bench-page' : ''}`}
      >
        <h1 className="sr-only">Primitives</h1>
        <Column>
          <ActSection />
          <FormSection />
        </Column>
        <Column>
          <ReadSection />
          <JourneySection />
        </Column>
      </main>
    </I18nProvider>
  )
}

function Column({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start divide-y divide-line *:py-5">
      {children}
    </div>
  )
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
