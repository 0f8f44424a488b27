import { z } from 'zod'

/** Words of the maker's own, in each language. */
export const textsSchema = z.strictObject({
  en: z.string().trim().min(1).max(200),
  'zh-CN': z.string().trim().min(1).max(200),
})
