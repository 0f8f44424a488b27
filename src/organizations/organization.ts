import { z } from 'zod'
import { type Language, languages, type Texts } from '#kernel/language.ts'
import type { Brand } from './brand.ts'
import type { Settings } from './settings.ts'
import { textsSchema } from './texts.ts'

/** The maker whose desk this is (glossary: organization). */
export type Organization = {
  id: string
  name: Texts
  /** As it is dialled and printed on every page, notice and paper. */
  hotline: string
  /** ISO 3166-1 alpha-2; telephone numbers without a country code are of this country. */
  country: string
  /** IANA name; days are counted in it. */
  timeZone: string
  /** ISO 4217. */
  currency: string
  /** The first is the one for people whose language is not known. */
  languages: readonly Language[]
  demo: boolean
  settings: Settings
  brand: Brand
  createdAt: Date
}

const isTimeZone = (name: string): boolean => Intl.supportedValuesOf('timeZone').includes(name)

export const newOrganizationSchema = z.strictObject({
  name: textsSchema,
  hotline: z.string().trim().min(3).max(40),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: z.string().refine(isTimeZone),
  currency: z.string().regex(/^[A-Z]{3}$/),
  languages: z.array(z.enum(languages)).min(1),
  demo: z.boolean().default(false),
  hosts: z.array(z.hostname().toLowerCase()).default([]),
})
export type NewOrganization = z.input<typeof newOrganizationSchema>
