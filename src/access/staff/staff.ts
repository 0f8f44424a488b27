import { z } from 'zod'
import { type Language, languages } from '#kernel/language.ts'
import { type StaffRole, staffRoles } from '../roles.ts'

/** A colleague at the desk. The address they sign in with is for who manages staff. */
export type Staff = {
  id: string
  name: string
  role: StaffRole
  language: Language
  active: boolean
  /** Null for viewers who may only know colleagues' names. */
  email: string | null
}

/** Long enough that ten tries in a quarter of an hour lead nowhere (NIST SP 800-63B, 3.1.1). */
export const passwordSchema = z.string().min(10).max(128)

/** As it is kept and compared: without spaces around it, in lower case. */
export const emailSchema = z.string().trim().toLowerCase().pipe(z.email().max(254))

export const newStaffSchema = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(100),
  role: z.enum(staffRoles),
  language: z.enum(languages),
  /** Without one the person chooses it behind the link that is mailed to them. */
  password: passwordSchema.nullable().default(null),
})
export type NewStaff = z.input<typeof newStaffSchema>

/** A change names only what it changes. */
export const staffChangeSchema = z
  .strictObject({
    name: newStaffSchema.shape.name,
    role: newStaffSchema.shape.role,
    language: newStaffSchema.shape.language,
    active: z.boolean(),
  })
  .partial()
export type StaffChange = z.infer<typeof staffChangeSchema>

/**
 * A mail to be sent at once and kept nowhere but as a mail: its address (`url`) lets whoever
 * holds it set the password, once, until `expiresAt`.
 */
export type PasswordLetter = {
  organizationId: string
  staffId: string
  kind: 'invitation' | 'reset'
  email: string
  language: Language
  url: string
  expiresAt: Date
}
