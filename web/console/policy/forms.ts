import { redirect } from 'react-router'
import { z } from 'zod'
import { componentClasses } from '#catalogue/model.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { clauseId } from '#policy/exclusion.ts'
import type { Policy } from '#policy/policy.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { needed } from '../../forms/needed.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

const seen = z.coerce.number().int().min(1)
/** A number that may be left empty: then the policy says nothing. */
const days = z.coerce.number().int().min(1).max(3650).optional()
/** `yes`, `no`; left out: the policy says nothing. */
const said = z.enum(['yes', 'no']).optional()
const yes = (word: 'yes' | 'no' | undefined): boolean | null =>
  word === undefined ? null : word === 'yes'

export const fileForm = z.object({ file: z.file().optional() })
export const replaceForm = z.object({
  seen,
  file: z.file().optional(),
  yaml: z.string().optional(),
})
export const termsForm = z
  .object({
    seen,
    months: z.coerce.number().int().min(1).max(600).optional(),
    days: z.coerce.number().int().min(1).max(3650).optional(),
    addsRepairDays: said,
    movesToWorkingDay: said,
    allowanceDays: days,
    daysToAsk: days,
    repairWarrantyDays: days,
    daysToConfirm: days,
    covered: z.array(z.enum(componentClasses)).default([]),
  })
  .refine(({ months, days }) => (months === undefined) !== (days === undefined), {
    path: ['months'],
    error: () => m.policy_needs_length(),
  })
  .refine(({ covered }) => covered.length > 0, {
    path: ['covered'],
    error: () => m.agreement_needs_scope(),
  })
export const backtestForm = z.object({
  seen,
  model: z.string().max(60).optional(),
  fromOn: z.iso.date().optional(),
  toOn: z.iso.date().optional(),
})
export const cancelForm = z.object({ backtest: z.uuid() })
export const lawForm = z.object({
  layer: z.string().min(1).max(60),
  months: z.coerce.number().int().min(1).max(600).optional(),
  /** Numbers of models, with commas between; left out: all. */
  models: z.string().max(2000).optional(),
  makerTookOn: z.coerce.boolean().default(false),
})
export const readingForm = z.object({
  clause: clauseId,
  since: z.iso.date(),
  textEn: needed(m.reading_needs_text, 1000),
  textZh: needed(m.reading_needs_text, 1000),
})
/** Left out: every published year that is not in force yet. */
export const takeOverForm = z.object({ year: z.string().max(4).optional() })
export const endLawForm = z.object({ layer: z.string().min(1).max(60) })
export const publishForm = z.object({ seen, from: z.iso.date() })
export const discardForm = z.object({ seen })

const draftPath = (id: string): string => `/desk/policy/drafts/${id}`
const idOf = ({ params }: Pick<Submitted<unknown>, 'params'>): string => params.id ?? ''

/** On the list: a draft begins as what is published, or as a file says. */
export const listAction = acting({
  begin: form(z.object({}), async (sent) => {
    const { id } = await sent.app.policy.beginDraft(viewerOf(sent))
    return redirect(draftPath(id))
  }),
  file: form(fileForm, async (sent) => {
    const viewer = viewerOf(sent)
    const text = sent.value.file ? await sent.value.file.text() : ''
    const { id } = await sent.app.policy.beginDraft(
      viewer,
      sent.app.policy.policyFromFile(viewer, text),
    )
    return redirect(draftPath(id))
  }),
  confirmLaw: form(lawForm, async (sent) => {
    const { layer, months, models, makerTookOn } = sent.value
    const named = (models ?? '').split(/[,，、\s]+/u).filter((number) => number !== '')
    await sent.app.policy.confirmStatute(viewerOf(sent), {
      ...{ layer, makerTookOn },
      ...(months === undefined ? {} : { months }),
      models: named.length > 0 ? named : null,
    })
    return redirect('/desk/policy')
  }),
  sign: form(readingForm, async (sent) => {
    const { clause, since, textEn, textZh } = sent.value
    const text = { en: textEn, 'zh-CN': textZh }
    await sent.app.policy.signInterpretation(viewerOf(sent), { clause, since, text })
    return redirect('/desk/policy')
  }),
  takeOver: form(takeOverForm, async (sent) => {
    const { year } = sent.value
    await sent.app.organizations.takeOverYears(viewerOf(sent), { years: year ? [year] : null })
    return redirect('/desk/policy')
  }),
  endLaw: form(endLawForm, async (sent) => {
    await sent.app.policy.endStatute(viewerOf(sent), sent.value.layer)
    return redirect('/desk/policy')
  }),
})

/** On a draft: its terms, its file, backtests, and its end. */
export const draftAction = acting({
  terms: form(termsForm, async (sent) => {
    const viewer = viewerOf(sent)
    const id = idOf(sent)
    const { policy } = await sent.app.policy.readDraft(viewer, id)
    const asked = { id, seen: sent.value.seen }
    await sent.app.policy.changeDraft(viewer, asked, withTerms(policy, sent.value))
    return redirect(draftPath(id))
  }),
  replace: form(replaceForm, async (sent) => {
    const { file, yaml, seen } = sent.value
    const text = file && file.size > 0 ? await file.text() : (yaml ?? '')
    const asked = { id: idOf(sent), seen }
    const viewer = viewerOf(sent)
    const policy = sent.app.policy.policyFromFile(viewer, text)
    await sent.app.policy.changeDraft(viewer, asked, policy)
    return redirect(draftPath(asked.id))
  }),
  backtest: form(backtestForm, async (sent) => {
    const draftId = idOf(sent)
    await sent.app.policy.startBacktest(viewerOf(sent), { draftId, ...sent.value })
    return redirect(`${draftPath(draftId)}#backtest`)
  }),
  cancel: form(cancelForm, async (sent) => {
    try {
      await sent.app.policy.cancelBacktest(viewerOf(sent), sent.value.backtest)
    } catch (error) {
      // It ended while the button was looked at: that is what was wanted.
      if (!isRefusal(error) || error.rule !== 'backtest.ended') throw error
    }
    return redirect(`${draftPath(idOf(sent))}#backtest`)
  }),
  publish: form(publishForm, async (sent) => {
    const asked = { id: idOf(sent), ...sent.value }
    const { version } = await sent.app.policy.publishDraft(viewerOf(sent), asked)
    return redirect(`/desk/policy?published=${version}`)
  }),
  discard: form(discardForm, async (sent) => {
    await sent.app.policy.discardDraft(viewerOf(sent), { id: idOf(sent), ...sent.value })
    return redirect('/desk/policy')
  }),
})

function withTerms(policy: Policy, told: z.output<typeof termsForm>): Policy {
  const { terms } = policy
  return {
    ...policy,
    terms: {
      ...terms,
      term: {
        ...terms.term,
        length: told.months ? { months: told.months } : { days: told.days ?? 1 },
        addsRepairDays: yes(told.addsRepairDays),
        movesToWorkingDay: yes(told.movesToWorkingDay),
      },
      proofs: {
        ...terms.proofs,
        shippingDay: {
          ...terms.proofs.shippingDay,
          allowanceDays: told.allowanceDays ?? null,
          daysToAsk: told.daysToAsk ?? null,
        },
      },
      scope: { ...terms.scope, covered: told.covered },
      days: {
        ...terms.days,
        repairWarrantyDays: told.repairWarrantyDays ?? null,
        daysToConfirm: told.daysToConfirm ?? null,
      },
    },
  }
}
