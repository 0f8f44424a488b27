import { type LinksFunction, Outlet } from 'react-router'
import { ErrorPage } from '../error-page.tsx'
import { titledByError } from '../title.ts'
import styles from '../ui/styles/public.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]

export const meta = titledByError

export default function PublicLayout() {
  return <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
