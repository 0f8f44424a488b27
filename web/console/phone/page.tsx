import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'

export const meta = titled(() => m.phone_title())

export default function Phone() {
  return <PageBody title={m.phone_title()}>{null}</PageBody>
}
