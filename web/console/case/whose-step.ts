import { type Role, staffRoles } from '#access/roles.ts'
import { type Command, ruleFor } from '#cases/lifecycle.ts'
import type { Stage } from '#cases/stages.ts'

/** The staff who give a command in a stage, as the lifecycle has it: whom to ask instead. */
export function whoseStep(command: Command, stage: Stage): Role[] {
  const who = ruleFor(command, stage)?.who ?? []
  return staffRoles.filter((role) => who.includes(role))
}
