import { redirect } from 'react-router'
import { z } from 'zod'
import { languages } from '#kernel/language.ts'
import { ownAddressForm } from '../../forms/address.ts'
import { isReachable, unreachable } from '../../forms/reachable.ts'
import * as m from '../../messages/compiled/messages.js'
import type { Draft } from './draft.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

/** The longest fault that a draft can keep for sure. */
export const longestFault = 1000

export const serialForm = z.object({ serial: line(60) })
export const modelForm = z.object({ model: z.string({ error: () => m.zod_choose() }).min(1) })
export const faultForm = z.object({ fault: line(longestFault) })

export const youForm = z
  .object({
    name: line(120),
    mail: z.email().max(254).optional(),
    phone: line(40).optional(),
    language: z.enum(languages),
  })
  .refine(isReachable, unreachable)

export const returnForm = ownAddressForm

/** Whatever is typed so far, for those who go back before it is whole. */
export const asTyped = z.record(z.string(), z.string().optional())

/** The questions in their order. */
export const steps = [
  { path: '/report', schema: serialForm },
  { path: '/report/cover', schema: null },
  { path: '/report/fault', schema: faultForm },
  { path: '/report/you', schema: youForm },
  { path: '/report/address', schema: returnForm },
  { path: '/report/check', schema: null },
] as const
export type StepPath = (typeof steps)[number]['path']

/** 1 for the first; the model belongs to the serial number. */
export const stepNumber = (path: StepPath): number =>
  steps.findIndex((step) => step.path === path) + 1

/** The address may be told later. */
export const isLater = (draft: Draft): boolean => draft.later === 'yes'

const isDone = (draft: Draft, { path, schema }: (typeof steps)[number]): boolean =>
  schema === null ||
  (path === '/report/address' && isLater(draft)) ||
  schema.safeParse(draft).success

/**
 * Whoever opens a later page before the earlier ones are filled in is led to the first that is
 * not; whoever has reported, to what came of it.
 */
export function inOrder(draft: Draft, path: StepPath): Draft {
  if (draft.done) throw redirect('/report/done')
  const before = steps.slice(0, stepNumber(path) - 1)
  const open = before.find((step) => !isDone(draft, step))
  if (open) throw redirect(open.path)
  return draft
}

/** Where a page leads: to the next, or back to the check that it was opened from. */
export function next(url: URL, path: StepPath): string {
  if (isFromCheck(url)) return '/report/check'
  return steps[stepNumber(path)]?.path ?? '/report/check'
}

export const isFromCheck = (url: URL): boolean => url.searchParams.get('from') === 'check'
/** Keeps in an address that the check asked for the page. */
export const stillFromCheck = (url: URL, path: string): string =>
  isFromCheck(url) ? `${path}?from=check` : path
