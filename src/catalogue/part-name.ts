import { type Language, type Texts, textIn } from '#kernel/language.ts'

type Named = readonly { key: string; name: Texts }[]

/** What a component, or something in the box, is called; its key where the model no longer has it. */
export const partName = (parts: Named, key: string, language: Language): string =>
  textIn(parts.find((one) => one.key === key)?.name, language) ?? key
