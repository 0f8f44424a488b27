import { type Registration, registrationSchema } from '#devices/device.ts'
import { isReckonable } from '#kernel/reckonable-day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { readSerial, type Serial } from '#kernel/serial.ts'
import { readWrittenDay } from '#kernel/written-day.ts'
import { dayFields, type ImportField, importFields, type Mapping, type Problem } from './import.ts'
import type { SellerNamed } from './sellers.ts'

/** What a row says of a unit. An empty cell says nothing: it never takes away what is known. */
export type SaidOfUnit = { serial: Serial; registration: Registration }
export type ReadRow = SaidOfUnit | { problems: Problem[] }

/**
 * How rows of a file are read, by a mapping of its columns. Every problem of a row is found at once:
 * `serial.*`, `import.day`, `import.day_order`, `import.day_range`, `import.seller_unknown`,
 * `import.seller_ambiguous`, `import.too_many_cells`, `import.rounded`, `import.long`.
 */
export function rowReader(
  columns: readonly string[],
  mapping: Mapping,
  sellerNamed: SellerNamed,
): (cells: readonly string[]) => ReadRow {
  const places = importFields.flatMap((field) => {
    const at = columns.indexOf(mapping.columns[field] ?? '')
    return at < 0 ? [] : [{ field, at }]
  })
  return (cells) => {
    const told: Partial<Record<ImportField, string>> = {}
    for (const { field, at } of places) {
      const cell = cells[at]?.trim()
      if (cell) told[field] = cell
    }
    const problems: Problem[] = []
    const bad = (field: ImportField | null, rule: string, params: Problem['params'] = {}) => {
      problems.push({ field, rule, params })
    }
    // What stands beyond the headings: most often a comma within a cell without quotation marks.
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      bad(null, 'import.too_many_cells', { columns: columns.length })
    }
    const serial = serialIn(told.serial ?? '', bad)
    const registration: Registration = {}
    const model = told.model ?? mapping.model
    if (model) registration.model = model
    if (told.barCode) registration.barCode = told.barCode
    for (const field of dayFields) {
      const day = told[field] && dayIn(told[field], field, mapping, bad)
      if (day) registration[field] = day
    }
    if (told.soldBy) Object.assign(registration, sellerIn(told.soldBy, sellerNamed, bad))
    for (const field of ['model', 'barCode'] as const) {
      const cell = registration[field]
      if (cell && !registrationSchema.shape[field].safeParse(cell).success) {
        bad(field, 'import.long', { text: shortened(cell) })
      }
    }
    return problems.length > 0 || !serial ? { problems } : { serial, registration }
  }
}

type Bad = (field: ImportField | null, rule: string, params?: Problem['params']) => void

/** Long enough to be recognized, short enough for a line. */
const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)

/** A spreadsheet that took a long number for one to reckon with has lost its last digits. */
const rounded = /^\d([.,]\d+)?E\+?\d+$/i

function serialIn(text: string, bad: Bad): Serial | undefined {
  if (rounded.test(text)) {
    bad('serial', 'import.rounded', { text: shortened(text) })
    return undefined
  }
  try {
    return readSerial(text)
  } catch (error) {
    if (!isRefusal(error)) throw error
    bad('serial', error.rule, error.details.params)
    return undefined
  }
}

function dayIn(
  text: string,
  field: (typeof dayFields)[number],
  { dayOrder }: Mapping,
  bad: Bad,
): string | undefined {
  const day = readWrittenDay(text, dayOrder)
  if (day === null) bad(field, 'import.day', { text: shortened(text) })
  else if (day === 'unordered') bad(field, 'import.day_order', { text: shortened(text) })
  else if (!isReckonable(day)) bad(field, 'import.day_range', { text: shortened(text) })
  else return day
  return undefined
}

function sellerIn(text: string, sellerNamed: SellerNamed, bad: Bad): Registration {
  const seller = sellerNamed(text)
  if (seller === 'maker') return { soldByMaker: true, soldByDealerId: null }
  if (typeof seller === 'object') return { soldByDealerId: seller.dealerId, soldByMaker: false }
  bad('soldBy', `import.seller_${seller}`, { text: shortened(text) })
  return {}
}
