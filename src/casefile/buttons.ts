import { personBehind, type Viewer } from '#access/viewer.ts'
import type { Case } from '#cases/case.ts'
import type { Guard } from '#cases/guard-list.ts'
import { holds } from '#cases/guards.ts'
import { type Command, commands, kebab, may, mayEver, ruleFor } from '#cases/lifecycle.ts'
import { isRatable, type Rating } from '#contacts/rating.ts'
import { isDisputable } from '#parcels/dispute.ts'
import type { Quotation } from '#quotations/quotation.ts'
import { isExpired } from '#quotations/quotation.ts'
import type { OpenTask } from '#tasks/task.ts'
import type { Button } from './view.ts'

/** What a button's guards can be told from before anything is typed. */
export type Standing = {
  file: Case
  offer: Quotation | null
  tasks: readonly OpenTask[]
  /** Number of the device's other open case (law 7). */
  otherOpen: string | null
  /** For so many days a closed case may be disputed; null: it may not. */
  disputeDays: number | null
  rating: Rating | null
  now: Date
  today: string
}

type Check = (standing: Standing, viewer: Viewer) => boolean

const onTheRow: Partial<Record<Guard, (file: Case) => boolean>> = holds

/** What more a button can show beforehand; the other guards speak of what is typed. */
const beside: Partial<Record<Guard, Check>> = {
  no_other_open_case: ({ otherOpen }) => otherOpen === null,
  not_expired: ({ offer, today }) => offer === null || !isExpired(offer, today),
  expired: ({ offer, today }) => offer !== null && isExpired(offer, today),
  within_dispute_days: ({ file, disputeDays, now }) => isDisputable(file, disputeDays, now),
  within_rating_days: ({ rating, now }) => isRatable(rating, now),
  consent_written: ({ tasks }) => tasks.some(({ kind }) => kind === 'approve_disposal'),
  another_person: ({ tasks, file }, viewer) =>
    file.stage !== 'ready' ||
    !tasks.some(
      ({ kind, addedBy }) => kind === 'approve_disposal' && addedBy === personBehind(viewer),
    ),
}

const failing = (command: Command, standing: Standing, viewer: Viewer): Guard | undefined =>
  ruleFor(command, standing.file.stage)?.guards.find(
    (guard) =>
      (guard !== 'another_person' || command === 'dispose') &&
      (onTheRow[guard]?.(standing.file) ?? beside[guard]?.(standing, viewer)) === false,
  )

/**
 * One button for each command that this role may ever give, in the lifecycle's order: allowed,
 * or not and why, so that nobody has to guess what is missing.
 */
export function buttonsFor(viewer: Viewer, standing: Standing): Button[] {
  return commands
    .filter((command) => command !== 'report' && mayEver(viewer.role, command))
    .map((command) => {
      const { stage } = standing.file
      const name = kebab(command)
      if (!ruleFor(command, stage))
        return { command: name, allowed: false, because: 'stage' as const }
      if (!may(viewer.role, command, stage))
        return { command: name, allowed: false, because: 'role' as const }
      const because = failing(command, standing, viewer) ?? null
      return { command: name, allowed: because === null, because }
    })
}
