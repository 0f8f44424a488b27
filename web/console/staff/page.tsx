import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'

export const meta = titled(() => m.staff_title())

export default function Staff() {
  return <PageBody title={m.staff_title()}>{null}</PageBody>
}
