import { z } from 'zod'

/** Words that must be there: the error names the field and says what belongs into it. */
export const needed = (says: () => string, longest = 2000) =>
  z.string({ error: says }).trim().min(1, { error: says }).max(longest)
