import { redirect } from 'react-router'
import type { SignedIn } from '../app-types.ts'
import { loading } from '../forms/loading.ts'
import { viewerOf } from '../forms/viewer-of.ts'

const homes: Partial<Record<SignedIn['role'], string>> = {
  logistics: '/desk/receive',
  technician: '/desk/bench',
  finance: '/desk/money',
}

/** Each role begins where its work lies; all others at the inbox. */
export const loader = loading((asked) => redirect(homes[viewerOf(asked).role] ?? '/desk/inbox'))

export default function Start() {
  return null
}
