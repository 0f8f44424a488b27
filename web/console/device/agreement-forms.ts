import { redirect } from 'react-router'
import { z } from 'zod'
import { agreementKinds } from '#agreements/agreement.ts'
import { componentClasses } from '#catalogue/model.ts'
import { borneKinds } from '#policy/borne.ts'
import { form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

/** Neither the maker nor a dealer of the list: it is not known who sold it. */
export const maker = 'maker'

export const agreementForm = z
  .object({
    kind: z.enum(agreementKinds),
    /** `maker`, a dealer's id; left out: not known. */
    party: z.union([z.literal(maker), z.uuid()]).optional(),
    agreedOn: z.iso.date(),
    fromOn: z.iso.date().optional(),
    toOn: z.iso.date().optional(),
    lengthMonths: z.coerce.number().int().min(1).max(600).optional(),
    covered: z.array(z.enum(componentClasses)).default([]),
    bears: z.array(z.enum(borneKinds)).default([]),
    note: z.string().trim().max(2000).optional(),
  })
  .refine(({ kind, party }) => kind === 'contract' || (party && party !== maker), {
    path: ['party'],
    error: () => m.agreement_needs_dealer(),
  })
  .refine(
    ({ kind, toOn, lengthMonths, note }) =>
      (toOn === undefined) !== (lengthMonths === undefined) ||
      (kind === 'promise' && !toOn && !lengthMonths && note),
    { path: ['lengthMonths'], error: () => m.agreement_needs_one_end() },
  )
  .refine(({ covered }) => covered.length > 0, {
    path: ['covered'],
    error: () => m.agreement_needs_scope(),
  })
  .refine(({ bears }) => bears.length > 0, {
    path: ['bears'],
    error: () => m.agreement_needs_scope(),
  })

const which = z.object({ id: z.uuid() })

const serialOf = ({ params }: Pick<Submitted<unknown>, 'params'>): string => params.serial ?? ''
const back = (sent: Pick<Submitted<unknown>, 'params'>): Response =>
  redirect(`/desk/devices/${serialOf(sent)}`)

/** Contracts and promises, entered, guaranteed, ended or withdrawn on the page of a unit. */
export const agreementForms = {
  agreement: form(agreementForm, async (sent) => {
    const { kind, party, fromOn, toOn, lengthMonths, note, ...said } = sent.value
    const { devices } = sent.app
    const terms = {
      ...said,
      fromOn: fromOn ?? null,
      toOn: toOn ?? null,
      lengthMonths: lengthMonths ?? null,
      note: note || null,
    }
    const viewer = viewerOf(sent)
    if (kind === 'promise')
      await devices.enterPromise(viewer, serialOf(sent), { ...terms, dealerId: party ?? '' })
    else
      await devices.enterContract(viewer, serialOf(sent), {
        ...terms,
        withMaker: party === maker,
        dealerId: party && party !== maker ? party : null,
      })
    return back(sent)
  }),
  guarantee: form(which, async (sent) => {
    await sent.app.devices.guaranteePromise(viewerOf(sent), serialOf(sent), sent.value.id)
    return back(sent)
  }),
  endAgreement: form(which.extend({ on: z.iso.date() }), async (sent) => {
    await sent.app.devices.cancelAgreement(viewerOf(sent), serialOf(sent), sent.value)
    return back(sent)
  }),
  withdrawAgreement: form(which, async (sent) => {
    await sent.app.devices.withdrawAgreement(viewerOf(sent), serialOf(sent), sent.value.id)
    return back(sent)
  }),
}
