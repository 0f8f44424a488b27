import { z } from 'zod'
import { dayOrders } from '#kernel/written-day.ts'
import type { TableForm } from '#platform/tables/table.ts'

/** What a column of a register can tell of a unit. */
export const importFields = [
  'serial',
  'model',
  'barCode',
  'madeOn',
  'shippedOn',
  'soldOn',
  'soldBy',
  'purchasedOn',
  'handedOverOn',
] as const
export type ImportField = (typeof importFields)[number]

/** The days among them. */
export const dayFields = ['madeOn', 'shippedOn', 'soldOn', 'purchasedOn', 'handedOverOn'] as const

const heading = z.string().trim().min(1).max(200)

/** Which column tells what. Remembered for each source, so that its next file needs no asking. */
export const mappingSchema = z.strictObject({
  columns: z.strictObject({
    serial: heading,
    model: heading.optional(),
    barCode: heading.optional(),
    madeOn: heading.optional(),
    shippedOn: heading.optional(),
    soldOn: heading.optional(),
    soldBy: heading.optional(),
    purchasedOn: heading.optional(),
    handedOverOn: heading.optional(),
  } satisfies Record<ImportField, z.ZodType>),
  /** The number of the model of every unit, where no column tells it. */
  model: z.string().trim().min(1).max(60).nullable().default(null),
  /** Of days whose year comes last. */
  dayOrder: z.enum(dayOrders).nullable().default(null),
})
export type Mapping = z.infer<typeof mappingSchema>

/**
 * `received`: its columns are known, what they mean is still to be said. `checking`: each row is looked
 * at and nothing is changed. `importing`: good rows are registered, batch by batch. `failed`: the file
 * can not be read to its end.
 */
export const importStates = [
  'received',
  'checking',
  'checked',
  'importing',
  'done',
  'failed',
  'cancelled',
] as const
export type ImportState = (typeof importStates)[number]

/** States in which the desk works on it by itself. */
export const running: readonly ImportState[] = ['checking', 'importing']

/** What became of the rows: units that are new, that something was added to, that were known so; bad rows. */
export type Counts = { fresh: number; changed: number; same: number; bad: number }
export const noRows: Counts = { fresh: 0, changed: 0, same: 0, bad: 0 }

/** Why a row can't be taken: a rule of `src/texts` (`refusal.<rule>`), with its values and the field. */
export type Problem = {
  field: ImportField | null
  rule: string
  params: Readonly<Record<string, string | number>>
}

export type RegisterImport = {
  id: string
  source: string
  fileName: string
  form: TableForm
  bytes: number
  /** The headings of the file, and its first rows to recognize them by. */
  columns: readonly string[]
  sample: readonly (readonly string[])[]
  mapping: Mapping | null
  state: ImportState
  version: number
  /** How far the present pass is: bytes of the file, and the number of the last row. */
  readBytes: number
  row: number
  /** Of the check; of the import itself. */
  checked: Counts | null
  imported: Counts | null
  /** Why it failed. */
  fault: Problem | null
  startedBy: string
  startedAt: Date
  endedAt: Date | null
}

/** A row that can't be taken, as it stands in the file. */
export type BadRow = { row: number; cells: readonly string[]; problems: readonly Problem[] }
