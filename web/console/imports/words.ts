import type { ImportState } from '#imports/import.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'

export const stateWords: Readonly<Record<ImportState, () => string>> = {
  received: m.import_state_received,
  checking: m.import_state_checking,
  checked: m.import_state_checked,
  importing: m.import_state_importing,
  done: m.import_state_done,
  failed: m.import_state_failed,
  cancelled: m.import_state_cancelled,
}

/** A number as the language writes it: 1,048,576. */
export const figure = (count: number): string => count.toLocaleString(getLocale())

const formats = { csv: 'CSV', xlsx: 'Excel', ndjson: 'JSON' }

/** Of a file: `CSV, GB18030, 3.2 MB`. */
export const fileWords = (
  form: { format: keyof typeof formats; encoding: string },
  bytes: number,
): string => {
  const kilobytes = bytes / 1000
  const size =
    kilobytes < 1000
      ? `${figure(Math.ceil(kilobytes))} KB`
      : `${figure(Math.round(kilobytes / 100) / 10)} MB`
  const encoding = form.format === 'xlsx' ? [] : [form.encoding.toUpperCase()]
  return [formats[form.format], ...encoding, size].join(m.list_comma())
}
