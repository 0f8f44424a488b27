import { z } from 'zod'

/** Whether a form has a field for files (`z.file()`), at whatever depth. */
export function takesFiles(schema: z.ZodType): boolean {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return JSON.stringify(described).includes('"contentEncoding":"binary"')
}
