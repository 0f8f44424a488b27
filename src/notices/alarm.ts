import { listStaff } from '#access/staff/actions.ts'
import { systemViewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import type { NoticeFacts } from './compose.ts'
import type { TemplateName } from './templates.ts'
import { writeMail } from './write.ts'

/** A letter to each administrator who has mail. */
export async function alarm(
  deps: Deps,
  organizationId: string,
  { template, facts }: { template: TemplateName; facts: NoticeFacts },
): Promise<void> {
  const staff = await listStaff(deps, systemViewer(organizationId))
  for (const { id, name, email, role, language, active } of staff)
    if (active && role === 'administrator' && email !== null)
      await writeMail(deps, organizationId, {
        ...{ template, language, to: email, name, at: deps.clock(), staffId: id },
        facts,
      })
}
