import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PublicPage } from '../../ui/public-page.tsx'

export const meta = titled(() => m.password_title())

export default function Password() {
  return (
    <PublicPage>
      <h1>{m.password_title()}</h1>
    </PublicPage>
  )
}
