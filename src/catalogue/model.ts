import { z } from 'zod'
import type { Texts } from '#kernel/language.ts'
import { writtenTexts } from '#kernel/texts.ts'

/** What cover is decided by (glossary: component class). */
export const componentClasses = [
  'host',
  'main_accessory',
  'accessory',
  'connection',
  'packaging',
  'manual',
] as const
export type ComponentClass = (typeof componentClasses)[number]

/** How long a name, or the words for a place, may be: characters in each language. */
export const longestText = 300
/** Packing advice is a few short lines: so many, each of so many characters in each language. */
export const packingLimits = { lines: 8, characters: 160 } as const

const texts = writtenTexts(z.string().trim().min(1).max(longestText))
const packingLine = writtenTexts(z.string().trim().min(1).max(packingLimits.characters))
/** A short name within the model, such as `power_adapter`, that work lines and findings cite. */
const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

const componentSchema = z.strictObject({ key, name: texts, class: z.enum(componentClasses) })
export type Component = { key: string; name: Texts; class: ComponentClass }

/** What usually lies in the box, offered when contents are declared. */
const contentSchema = z.strictObject({ key, name: texts })
export type Content = { key: string; name: Texts }

/** How a unit is packed, line by line. */
export const packingSchema = z.array(packingLine).min(1).max(packingLimits.lines)

const distinct = (items: readonly { key: string }[]): boolean =>
  new Set(items.map((item) => item.key)).size === items.length

export const newModelSchema = z.strictObject({
  number: z.string().trim().min(1).max(60),
  name: texts,
  /** `#` a digit, `@` a letter, `*` either (kernel/serial-pattern.ts). Null: any. */
  serialPattern: z.string().trim().min(3).max(40).nullable().default(null),
  serialPlace: texts,
  serialPlacePicture: z.uuid().nullable().default(null),
  components: z.array(componentSchema).min(1).refine(distinct),
  contents: z.array(contentSchema).refine(distinct).default([]),
  /** Null: as any other unit (`packing.ts`). */
  packing: packingSchema.nullable().default(null),
})
export type NewModel = z.input<typeof newModelSchema>

/** What may be changed of a model that is in use: a change names only what it changes. */
export const modelChangeSchema = z.strictObject({
  name: texts.optional(),
  serialPlace: texts.optional(),
  /** The id of a picture of the catalogue. */
  serialPlacePicture: z.uuid().nullish(),
  /** Null: the general advice. */
  packing: packingSchema.nullish(),
})
export type ModelChange = z.input<typeof modelChangeSchema>

/** A product model: its components, where its serial number stands and how it looks. */
export type Model = {
  id: string
  number: string
  name: Texts
  serialPattern: string | null
  /** Where on the unit the serial number stands, and a picture of it. */
  serialPlace: Texts
  serialPlacePicture: string | null
  components: readonly Component[]
  contents: readonly Content[]
  /** Its own packing advice, line by line; null: the general one. */
  packing: readonly Texts[] | null
  /** Counts its changes, from 1. */
  version: number
}

/** The model with what a change names; the rest stays. */
export const afterChange = (model: Model, change: ModelChange): Model => ({
  ...model,
  name: change.name ?? model.name,
  serialPlace: change.serialPlace ?? model.serialPlace,
  serialPlacePicture:
    change.serialPlacePicture === undefined ? model.serialPlacePicture : change.serialPlacePicture,
  packing: change.packing === undefined ? model.packing : change.packing,
})
