import { data } from 'react-router'
import { ErrorWords } from '../error-page.tsx'
import { titledByError } from '../title.ts'

export async function loader(): Promise<never> {
  throw data(null, { status: 404 })
}

export const meta = titledByError

// Never drawn, but without it the router takes this for a resource and answers without a page.
export default function NotFound() {
  return null
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return (
    <div className="px-8 py-5">
      <ErrorWords error={error} />
    </div>
  )
}
