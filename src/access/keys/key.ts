import { z } from 'zod'
import { type Language, languages } from '#kernel/language.ts'
import { staffRoles } from '../roles.ts'
import { newSecret } from '../tokens.ts'

/**
 * Roles that a key may have. A customer acts through link and code only; the desk itself has
 * no key, since its commands go on where a person's are refused (law 4).
 */
export const keyRoles = [...staffRoles, 'dealer'] as const
export type KeyRole = (typeof keyRoles)[number]

export type ApiKey = {
  id: string
  role: KeyRole
  dealerId: string | null
  /** Names of permissions and commands; null: all of the role. */
  scopes: string[] | null
  label: string
  language: Language
  createdAt: Date
  revokedAt: Date | null
}

export const newKeySchema = z
  .strictObject({
    role: z.enum(keyRoles),
    dealerId: z.uuid().nullable().default(null),
    scopes: z
      .array(z.string().regex(/^[a-z_]+(\.[a-z_]+)?$/))
      .min(1)
      .nullable()
      .default(null),
    /** What it is for, such as the machine that holds it. */
    label: z.string().trim().max(100).default(''),
    language: z.enum(languages).default('en'),
  })
  .refine(({ role, dealerId }) => (role === 'dealer') === (dealerId !== null), {
    path: ['dealerId'],
    error: 'A dealer’s key, and no other, names its dealer.',
  })
export type NewKey = z.input<typeof newKeySchema>

const prefix = 'mg_'

/** A new key's text: shown once, kept nowhere. The prefix lets scanners of leaked secrets see it. */
export const newKeyText = (): string => `${prefix}${newSecret()}`

/** The key of an `Authorization` header (RFC 6750); null when it carries none of ours. */
export const bearerKey = (header: string | undefined): string | null =>
  /^bearer +(mg_[\w-]{43})$/i.exec(header ?? '')?.[1] ?? null
