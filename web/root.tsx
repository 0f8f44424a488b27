import type { ReactNode } from 'react'
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
} from 'react-router'
import { newId } from '#kernel/id.ts'
import { appContext } from './app-context.ts'
import { type Desk, useDeskIfAny } from './desk.ts'
import { ErrorPage } from './error-page.tsx'
import { useHydrated } from './handle.ts'
import { getLocale } from './messages/compiled/runtime.js'
import { useNonce } from './nonce.ts'
import { useOwnStyles } from './own-styles.ts'
import { titledByError } from './title.ts'
import { makerColour } from './ui/maker-colour.ts'

export async function loader({ context }: LoaderFunctionArgs): Promise<Desk> {
  const { language, maker, signedIn, now } = context.get(appContext)
  return { language, maker, signedIn, now, formKey: newId(now) }
}

export const meta = titledByError

export function Layout({ children }: { children: ReactNode }) {
  const hydrated = useHydrated()
  const maker = useDeskIfAny()?.maker
  const nonce = useNonce()
  const ownStyles = useOwnStyles()
  return (
    <html lang={getLocale()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {/* React Aria reads the nonce for its style elements here. */}
        {hydrated && <meta property="csp-nonce" content={nonce} suppressHydrationWarning />}
        <link rel="icon" href={maker?.logo?.path ?? 'data:,'} />
        <Meta />
        {maker?.colour && (
          <style nonce={nonce} suppressHydrationWarning>
            {makerColour(maker.colour)}
          </style>
        )}
        {/* Style sheets are our own files and need no nonce; browsers hide it, React would miss it. */}
        <Links nonce="" />
        {ownStyles && <style nonce={nonce}>{ownStyles}</style>}
      </head>
      <body>
        {children}
        {hydrated && <ScrollRestoration />}
        {hydrated && <Scripts />}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
