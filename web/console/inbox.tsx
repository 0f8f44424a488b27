import * as m from '../messages/compiled/messages.js'
import { titled } from '../title.ts'
import { PageBody } from '../ui/page-body.tsx'

export const meta = titled(() => m.nav_inbox())

export default function Inbox() {
  return <PageBody title={m.nav_inbox()}>{null}</PageBody>
}
