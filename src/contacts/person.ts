import { z } from 'zod'
import { readPhone } from '#kernel/phone.ts'

/** Who is told and sent the unit: at least a name and one way to reach them. */
export const personFields = {
  name: z.string().trim().min(1).max(120),
  phone: z.string().trim().min(4).max(40).nullable().optional(),
  mail: z.email().max(254).nullable().optional(),
}

/** A telephone number as it is kept: E.164. @throws invalid `phone.*` at the pointer */
export const phoneOf = (
  typed: string | null | undefined,
  country: string,
  pointer: string,
): string | null => (typed ? readPhone(typed, country, pointer).e164 : null)
