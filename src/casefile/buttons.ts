import type { Viewer } from '#access/viewer.ts'
import type { Case } from '#cases/case.ts'
import {
  type Command,
  commands,
  type Guard,
  kebab,
  may,
  mayEver,
  ruleFor,
} from '#cases/lifecycle.ts'
import { isRepaired } from '#cases/stages.ts'
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
  /** The end of the days in which a closed case may be disputed; null: it may not. */
  disputeUntil: Date | null
  now: Date
  today: string
}

type Check = (standing: Standing, viewer: Viewer) => boolean

/** The guards that a button can show beforehand; the others speak of what is typed. */
const holds: Partial<Record<Guard, Check>> = {
  no_other_open_case: ({ otherOpen }) => otherOpen === null,
  return_address_known: ({ file }) => file.addressKnown,
  fee_told: ({ file }) => (file.feeMinor ?? 0n) > 0n,
  fee_settled: ({ file }) => file.feeSettled,
  unrepaired: ({ file }) => file.stage !== 'ready' || !isRepaired(file.outcome),
  repaired: ({ file }) => file.outcome === 'repaired' && file.clearance !== null,
  cleared: ({ file }) => file.clearance !== null,
  not_expired: ({ offer, today }) => offer === null || !isExpired(offer, today),
  judged: ({ file }) => file.judged,
  within_dispute_days: ({ file, disputeUntil, now }) =>
    file.stage !== 'closed' || (disputeUntil !== null && now <= disputeUntil),
  consent_written: ({ tasks }) => tasks.some(({ kind }) => kind === 'approve_disposal'),
  another_person: ({ tasks, file }, viewer) =>
    file.stage !== 'ready' ||
    !tasks.some(({ kind, addedBy }) => kind === 'approve_disposal' && addedBy === viewer.id),
}

const failing = (command: Command, standing: Standing, viewer: Viewer): Guard | undefined =>
  ruleFor(command, standing.file.stage)?.guards.find(
    (guard) =>
      (guard !== 'another_person' || command === 'dispose') &&
      holds[guard]?.(standing, viewer) === false,
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
