import { redirect } from 'react-router'
import type { Role } from '#access/roles.ts'
import { loading } from '../forms/loading.ts'
import { viewerOf } from '../forms/viewer-of.ts'

/** Where the day begins, by role; everybody else begins at the inbox. */
const homes: Partial<Record<Role, string>> = {
  logistics: '/desk/receive',
  technician: '/desk/bench',
  finance: '/desk/money',
}

export const loader = loading((asked) => {
  throw redirect(homes[viewerOf(asked).role] ?? '/desk/inbox')
})

export default function Start() {
  return null
}
