import { type ActionFunctionArgs, redirect } from 'react-router'
import { appContext } from '../app-context.ts'

/** Nothing to see: whoever comes by address goes home. */
export const loader = () => redirect('/')

export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const { app } = context.get(appContext)
  return redirect('/', { headers: await app.access.signOut(request.headers) })
}

// Makes this a page for the router: only pages have their writes checked for their origin.
export default function SignOut() {
  return null
}
