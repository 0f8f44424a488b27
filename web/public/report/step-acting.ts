import type { z } from 'zod'
import { acting, type Check, form } from '../../forms/acting.ts'
import { type Draft, draftOf, goOn } from './draft.ts'
import { asTyped, inOrder, isFromCheck, next, type StepPath, stepNumber, steps } from './steps.ts'

/** The draft with what a page's fields say now; what was emptied is gone. */
const withFields = (
  draft: Draft,
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
): Draft => {
  const now = Object.keys(schema.shape).map((name) => [name, value[name]])
  return { ...draft, ...Object.fromEntries(now) }
}

/** Where `back` leads: to the question before, or to the check that asked for the page. */
export const backFrom = (url: URL, path: StepPath): string =>
  isFromCheck(url) ? '/report/check' : (steps[stepNumber(path) - 2]?.path ?? '/report')

/**
 * The two ways on from one question: `next` when it is answered, `back` with whatever stands
 * there.
 */
export const answers = <Schema extends z.ZodObject>(
  path: StepPath,
  schema: Schema,
  check?: Check,
) => ({
  next: form(
    schema,
    async (submitted) => {
      const draft = inOrder(draftOf(submitted), path)
      const { later: _, ...answered } = withFields(draft, schema, submitted.value)
      return goOn(submitted, answered, next(submitted.url, path))
    },
    check,
  ),
  back: form(asTyped, async (submitted) => {
    const draft = withFields(draftOf(submitted), schema, submitted.value)
    return goOn(submitted, draft, backFrom(submitted.url, path))
  }),
})

/** The action of a page that asks one question. */
export const answering = <Schema extends z.ZodObject>(...of: Parameters<typeof answers<Schema>>) =>
  acting(answers(...of))
