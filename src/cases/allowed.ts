import type { Role } from '#access/roles.ts'
import { allowedCommands, kebab } from './lifecycle.ts'
import type { Stage } from './stages.ts'

/** The table never changes while we run, and every answer asks it. */
const known = new Map<string, readonly string[]>()

/** What a role may do next, as it stands in paths and answers (`ship-in`); guards come on top. */
export function allowedInPaths(role: Role, stage: Stage): string[] {
  const key = `${role} ${stage}`
  const names = known.get(key) ?? allowedCommands(role, stage).map(kebab)
  known.set(key, names)
  return [...names]
}
