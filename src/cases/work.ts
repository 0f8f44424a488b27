import { type Borne, borneKinds } from '#policy/borne.ts'
import type { Outcome } from '#warranty/answer.ts'

/** What is done about one fault of one component. */
export const workActions = [
  'repair',
  'replace_part',
  'replace_unit',
  'software',
  'clean',
  'none',
] as const
export type WorkAction = (typeof workActions)[number]

export type WorkLine = {
  id: string
  position: number
  /** A component's key in the model's list, such as `host`. */
  component: string
  faultTextId: string
  action: WorkAction
  state: 'open' | 'done' | 'withdrawn'
  /** The verdict in force for it; null: not judged yet. */
  verdictId: string | null
  verdictOutcome: Outcome | null
  /** What that verdict frees it of; empty unless covered. */
  verdictBears: readonly Borne[]
  /** Paid service was chosen in writing although cover may exist (law 1). */
  paidService: boolean
}

/** The lines that still stand: withdrawn ones need no clearance. */
export const standing = (lines: readonly WorkLine[]): WorkLine[] =>
  lines.filter((line) => line.state !== 'withdrawn')

/** The verdicts in force, as clearance and quoting read them. */
export const verdictsInForce = (
  lines: readonly WorkLine[],
): { id: string; answer: Outcome; bears: readonly Borne[] }[] =>
  lines.flatMap((line) =>
    line.verdictId !== null && line.verdictOutcome !== null
      ? [{ id: line.verdictId, answer: line.verdictOutcome, bears: line.verdictBears }]
      : [],
  )

type Judged = Pick<WorkLine, 'verdictOutcome' | 'verdictBears'>

/** Covered whole: the customer pays for neither parts nor labour. */
export const isFree = ({ verdictBears }: Judged): boolean =>
  borneKinds.every((kind) => verdictBears.includes(kind))

/** Something of it is the customer's to pay: not covered, or covered for parts or labour alone. */
export const isToBePaid = (line: Judged): boolean =>
  line.verdictOutcome === 'not_covered' || (line.verdictOutcome === 'covered' && !isFree(line))
