import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'
import { PublicPage } from '../ui/public-page.tsx'

export const meta = titled(() => m.first_run_title())

export default function First() {
  return (
    <PublicPage>
      <h1>{m.first_run_title()}</h1>
    </PublicPage>
  )
}
