import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'

export const meta = titled(() => m.nav_inbox())

export default function Inbox() {
  return (
    <div className="px-8 py-5">
      <h1>{m.nav_inbox()}</h1>
    </div>
  )
}
