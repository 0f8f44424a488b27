import { isRefusal } from '#kernel/refusal.ts'
import { loading } from '../../forms/loading.ts'
import { type CaseData, readCase } from './read-case.ts'

/** What the preview beside a list shows of a case; null where it may not be read (any more). */
export const loader = loading(async (asked): Promise<CaseData | null> => {
  try {
    return await readCase(asked, asked.params.number ?? '')
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing') return null
    throw error
  }
})
