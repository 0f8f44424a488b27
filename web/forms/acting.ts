import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { type ActionFunctionArgs, data, redirect } from 'react-router'
import type { z } from 'zod'
import { statusOf } from '#kernel/refusal.ts'
import { isKey, isVersion } from '#platform/http/command-headers.ts'
import { appContext } from '../app-context.ts'
import type { ScreenContext } from '../app-types.ts'
import { signInPath } from './loading.ts'
import { hasOurNames, unreadableField } from './readable-form.ts'
import type { RefusalState } from './refusal-state.ts'
import { fieldOf, refused } from './refused.ts'
import { takesFiles } from './takes-files.ts'
import { plainWords } from './zod-words.ts'

/** What an action works with. */
export type Submitted<Value> = ScreenContext & {
  value: Value
  /** For the action's `Idempotency-Key`: sent twice, it happens once. */
  key: string
  /** The version of the case that the person saw (law 4); null where the form has none. */
  version: number | null
  request: Request
  url: URL
  params: Readonly<Record<string, string | undefined>>
}

/** What the page gets back when the form did not lead on: `useActionData<typeof action>()`. */
export type Unsent = {
  /** Which form of the page: its `CommandFields of`. */
  of: string
  result: SubmissionResult
  refusal: RefusalState | null
  /** Files came along, which no form gives back: they have to be chosen again. */
  filesLost: boolean
}

/** One form of a page: what it holds, and what is done with it. It answers with `redirect(…)`. */
export type FormAction<Schema extends z.ZodType> = {
  schema: Schema
  act(submitted: Submitted<z.output<Schema>>): Promise<Response>
  check?: Check
}

/**
 * What the schema can't know of a field, such as which telephone numbers there are: told in the
 * same round as what the schema finds. Throws a Refusal that points to the field.
 */
export type Check = (typed: (name: string) => string | null, screen: ScreenContext) => void

/** Ties the schema's type to the function beside it. */
export const form = <Schema extends z.ZodType>(
  schema: Schema,
  act: FormAction<Schema>['act'],
  check?: Check,
): FormAction<Schema> => ({ schema, act, ...(check ? { check } : {}) })

// The value that `act` gets comes from the schema beside it (`form`), which is checked there.
type AnyForm = { schema: z.ZodType; act(submitted: never): Promise<Response>; check?: Check }

/**
 * The action of a page with one or more forms, by the `of` of their `CommandFields`. Where none of
 * them takes files, more than 256 KB are refused with 413 before they are read. Fields are
 * checked by the schema with the person's own words; a refusal comes back beside the field it
 * points to, or above the form; both keep what was typed.
 */
export const acting =
  (forms: Readonly<Record<string, AnyForm>>) =>
  async ({ context, request, params }: ActionFunctionArgs) => {
    const screen = context.get(appContext)
    if (isTooLong(request, forms)) throw data(null, { status: 413 })
    const body = await fieldsOf(request)
    const of = text(body, 'of') ?? ''
    const chosen = Object.hasOwn(forms, of) ? forms[of] : undefined
    if (!chosen) throw data(null, { status: 404 })
    const hidden = hiddenOf(body)
    const filesLost = [...body.values()].some(
      (value) => typeof value !== 'string' && value.size > 0,
    )
    const submission = parseWithZod(body, { schema: chosen.schema, error: plainWords })
    const unreadable = unreadableField(body)
    if (unreadable !== undefined) {
      const says = [screen.say('refusal.request.unreadable_text')]
      const result = submission.reply({ fieldErrors: { [unreadable]: says } })
      return data<Unsent>({ of, result, refusal: null, filesLost }, { status: 422 })
    }
    const found = checked(chosen, body, screen)
    if (submission.status !== 'success' || found) {
      const result = submission.reply(found ? { fieldErrors: found } : {})
      return data<Unsent>({ of, result, refusal: null, filesLost }, { status: 422 })
    }
    const url = new URL(request.url)
    const submitted = {
      ...screen,
      ...hidden,
      value: submission.value,
      request,
      url,
      params,
    }
    try {
      // The schema that made this value stands beside this function, see `form`.
      return await chosen.act(submitted as never)
    } catch (error) {
      if (error instanceof Response) throw error
      const refusal = refused(error, screen)
      if (refusal.kind === 'unauthenticated' && url.pathname !== '/sign-in')
        throw redirect(signInPath(url))
      const field = fieldOf(error)
      const errors = [refusal.sentence]
      const result = submission.reply(
        field && rootOf(field) in submission.payload
          ? { fieldErrors: { [field]: errors } }
          : { formErrors: errors },
      )
      return data<Unsent>({ of, result, refusal, filesLost }, { status: statusOf[refusal.kind] })
    }
  }

/** What a form's own check finds, by field. */
function checked(
  { check }: AnyForm,
  body: FormData,
  screen: ScreenContext,
): Record<string, string[]> | undefined {
  try {
    check?.((name) => text(body, name)?.trim() || null, screen)
    return undefined
  } catch (error) {
    const field = fieldOf(error)
    if (field === null) throw error
    return { [field]: [refused(error, screen).sentence] }
  }
}

/** In bytes, of a form on a page that takes no file: more than its longest texts, in any script. */
const longestOfTexts = 256 * 1024

/** Whether more comes than the forms of this page can hold; asked before any of it is read. */
const isTooLong = ({ headers }: Request, forms: Readonly<Record<string, AnyForm>>): boolean =>
  Number(headers.get('content-length') ?? 0) > longestOfTexts &&
  !Object.values(forms).some(({ schema }) => takesFiles(schema))

/** No form of ours: 422, before anything is made of it. */
const unread = (): never => {
  throw data(null, { status: 422 })
}

/** What was sent, if it can be a form of ours at all. */
async function fieldsOf(request: Request): Promise<FormData> {
  // Another kind of body, or one that is cut off, is no form.
  const body = await request.formData().catch(unread)
  return hasOurNames(body) ? body : unread()
}

/** The key and the version of `CommandFields`, held to what the API asks of its headers. */
function hiddenOf(body: FormData): Pick<Submitted<unknown>, 'key' | 'version'> {
  const key = text(body, 'key')
  const version = text(body, 'version')
  if ((key !== null && !isKey(key)) || (version !== null && !isVersion(version))) unread()
  return { key: key ?? '', version: version === null ? null : Number(version) }
}

/** `lines` of `lines[0].price`. */
const rootOf = (field: string): string => field.split(/[.[]/, 1)[0] ?? field

function text(body: FormData, name: string): string | null {
  const value = body.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}
