import { z } from 'zod'
import { writtenTexts } from '#kernel/texts.ts'

/** Words of the maker's own, in each language. */
export const textsSchema = writtenTexts(z.string().trim().min(1).max(200))
