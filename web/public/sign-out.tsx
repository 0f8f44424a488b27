import { type ActionFunctionArgs, redirect } from 'react-router'
import { appContext } from '../app-context.ts'
import { setCookies } from '../forms/set-cookies.ts'

/** Nothing to see: whoever comes by address goes home. */
export const loader = () => redirect('/')

export async function action({ context }: ActionFunctionArgs): Promise<Response> {
  const { app, cookies: held } = context.get(appContext)
  const { cookies } = await app.access.signOut(held ?? '')
  return redirect('/', { headers: setCookies(cookies) })
}

// Makes this a page for the router: only pages have their writes checked for their origin.
export default function SignOut() {
  return null
}
