import { data } from 'react-router'
import { ErrorWords } from '../error-page.tsx'

export async function loader(): Promise<never> {
  throw data(null, { status: 404 })
}

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
