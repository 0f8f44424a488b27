import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'

export const meta = titled(() => m.mail_title())

export default function Mail() {
  return <PageBody title={m.mail_title()}>{null}</PageBody>
}
