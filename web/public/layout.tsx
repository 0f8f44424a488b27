import { Outlet } from 'react-router'
import { ErrorPage } from '../error-page.tsx'
import { titledByError } from '../title.ts'

export const meta = titledByError

export default function PublicLayout() {
  return <Outlet />
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />
}
