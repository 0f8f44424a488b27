import { redirect } from 'react-router'
import type { SignedIn } from '../app-types.ts'
import { type Asked, signInPath } from './loading.ts'

/** Who is signed in; anybody else is led to the sign-in page and back. */
export function refuseStrangers({ signedIn, url }: Asked): SignedIn {
  if (!signedIn) throw redirect(signInPath(url))
  return signedIn
}
