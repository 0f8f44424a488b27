import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PublicPage } from '../../ui/public-page.tsx'

export const meta = titled(() => m.forgotten_title())

export default function Forgotten() {
  return (
    <PublicPage>
      <h1>{m.forgotten_title()}</h1>
    </PublicPage>
  )
}
