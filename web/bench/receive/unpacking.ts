import { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { Texts } from '#kernel/language.ts'
import type { Item } from './contents.tsx'

/** Counts by item, as the form sends them: empty where nobody looked. */
export const countsField = z
  .record(z.string(), z.string().regex(/^\d{0,2}$/))
  .optional()
  .default({})

/** The counts that were given, as commands take them. */
export const contentsOf = (counts: Readonly<Record<string, string>>) =>
  Object.entries(counts)
    .filter(([, received]) => received !== '')
    .map(([item, received]) => ({ item, received: Number(received) }))

type Boxed = Pick<CaseView, 'declared'> & {
  device: { model: Pick<CaseView['device']['model'], 'contents'> }
}

/** What was declared, and what else usually lies in the box of this model. */
export function boxOf({ declared, device }: Boxed): { declared: Item[]; further: Item[] } {
  const { contents } = device.model
  const nameOf = (key: string): Texts =>
    contents.find((content) => content.key === key)?.name ?? { en: key, 'zh-CN': key }
  const said = new Set(declared.map(({ item }) => item))
  return {
    declared: declared.map(({ item, quantity }) => ({
      key: item,
      name: nameOf(item),
      declared: quantity,
    })),
    further: contents
      .filter(({ key }) => !said.has(key))
      .map(({ key, name }) => ({ key, name, declared: 0 })),
  }
}
