import { data } from 'react-router'

export async function loader(): Promise<never> {
  throw data(null, { status: 404 })
}

// Never drawn, but without it the router takes this for a resource and answers without a page.
export default function NotFound() {
  return null
}
