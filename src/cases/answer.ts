import type { Viewer } from '#access/viewer.ts'
import { allowedInPaths } from './allowed.ts'
import type { Stage } from './stages.ts'

/** What every command answers, and what is kept for its idempotency key: no word of a person. */
export type CommandAnswer = {
  number: string
  stage: Stage
  version: number
  eventId: string
  /** In kebab case, by stage and role; guards may still refuse. */
  allowedCommands: string[]
}

/** What a command is given beside its body. */
export type Order = {
  /** Case number in any spelling that can be read. */
  number: string
  /** The version that the person saw; the system's own commands leave it out (law 4). */
  version?: number | undefined
  /**
   * The version at which the desk's own command was found to be due: of a case that has moved on
   * since, that has to be looked at anew.
   */
  foundAt?: number | undefined
  /** Asked twice with the same key, it happens once (law 3). */
  key?: string | undefined
}

export const answerFor = (
  viewer: Viewer,
  at: { number: string; stage: Stage; version: number; eventId: string },
): CommandAnswer => ({
  number: at.number,
  stage: at.stage,
  version: at.version,
  eventId: at.eventId,
  allowedCommands: allowedInPaths(viewer.role, at.stage),
})
