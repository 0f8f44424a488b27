import { z } from 'zod'
import { colourPattern } from '#kernel/colour.ts'
import { textsSchema } from './texts.ts'

/** How the maker shows itself on pages for customers, beside its name. Null: nothing is set. */
export const brandSchema = z.strictObject({
  /** When the hotline answers, in words. */
  hotlineHours: textsSchema.nullable(),
  /** Of the mark at the head of a page while there is no logo, and of the line below it. */
  colour: z.string().toLowerCase().regex(colourPattern).nullable(),
  /** A picture of the catalogue by its id, with its measures in pixels. */
  logo: z.object({ picture: z.uuid(), width: z.int(), height: z.int() }).nullable(),
})
export type Brand = z.infer<typeof brandSchema>

export const unbranded: Brand = { hotlineHours: null, colour: null, logo: null }

/** As stored, completed: what was added later is unset. */
export const readBrand = (stored: object): Brand => brandSchema.parse({ ...unbranded, ...stored })

/** A change names only what it changes. */
export const makerChangeSchema = brandSchema.partial().extend({
  /** The id of a picture of the catalogue. */
  logo: z.uuid().nullish(),
  name: textsSchema.optional(),
  hotline: z.string().trim().min(3).max(40).optional(),
})
export type MakerChange = z.input<typeof makerChangeSchema>
