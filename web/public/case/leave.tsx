import { type ActionFunctionArgs, redirect } from 'react-router'
import { appContext } from '../../app-context.ts'
import { loading } from '../../forms/loading.ts'
import { setCookies } from '../../forms/set-cookies.ts'
import { casePath, statusOf, tokenIn } from './reach.ts'

/** Nothing to see: whoever comes by address goes to the case. */
export const loader = loading((asked) => redirect(casePath(tokenIn(asked))))

/** The customer is done on this device. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const screen = context.get(appContext)
  const { caseId } = await statusOf({ ...screen, params, url: new URL(request.url) })
  const cookie = await screen.app.links.leaveCase(screen.cookies, caseId)
  return redirect(casePath(tokenIn({ params })), { headers: setCookies([cookie]) })
}

// Makes this a page for the router: only pages have their writes checked for their origin.
export default function Leave() {
  return null
}
