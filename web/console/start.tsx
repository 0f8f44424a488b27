import { redirect } from 'react-router'

/** The console begins at the inbox. */
export const loader = () => redirect('/desk/inbox')

export default function Start() {
  return null
}
