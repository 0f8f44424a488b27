import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { PageBody } from '../../ui/page-body.tsx'

export const meta = titled(() => m.tasks_title())

export default function Tasks() {
  return <PageBody title={m.tasks_title()}>{null}</PageBody>
}
