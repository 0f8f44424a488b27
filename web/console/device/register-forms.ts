import { redirect } from 'react-router'
import { z } from 'zod'
import { form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import { maker } from './agreement-forms.ts'

const day = z.iso.date().optional()

/** All that the register holds of a unit, as it stands in the form: what is left empty is not known. */
export const registerForm = z.object({
  seen: z.coerce.number().int().min(1),
  barCode: z.string().trim().max(80).optional(),
  madeOn: day,
  shippedOn: day,
  soldOn: day,
  handedOverOn: day,
  /** `maker`, a dealer's id; left out: not known. */
  seller: z.union([z.literal(maker), z.uuid()]).optional(),
  components: z
    .array(z.object({ key: z.string().max(40), serial: z.string().trim().max(100).optional() }))
    .max(100)
    .default([]),
})

export const relabelForm = z.object({
  relabelledOn: z.iso.date(),
  formerSerial: z.string().trim().max(100).optional(),
})
const which = z.object({ id: z.uuid() })

const serialOf = ({ params }: Pick<Submitted<unknown>, 'params'>): string => params.serial ?? ''
const back = (sent: Pick<Submitted<unknown>, 'params'>): Response =>
  redirect(`/desk/devices/${serialOf(sent)}`)

/** What the register holds of a unit, corrected on its page; and labels that the depot changed. */
export const registerForms = {
  register: form(registerForm, async (sent) => {
    const { seen, seller, components, ...known } = sent.value
    const { barCode, madeOn, shippedOn, soldOn, handedOverOn } = known
    const said = {
      barCode: barCode || null,
      madeOn: madeOn ?? null,
      shippedOn: shippedOn ?? null,
      soldOn: soldOn ?? null,
      handedOverOn: handedOverOn ?? null,
      soldByMaker: seller === maker,
      soldByDealerId: seller === undefined || seller === maker ? null : seller,
      componentSerials: Object.fromEntries(
        components.map(({ key, serial }) => [key, serial || null]),
      ),
    }
    await sent.app.devices.registerDevice(viewerOf(sent), serialOf(sent), said, seen)
    return back(sent)
  }),
  relabel: form(relabelForm, async (sent) => {
    const { relabelledOn, formerSerial } = sent.value
    const said = { relabelledOn, formerSerial: formerSerial || null }
    await sent.app.devices.recordRelabel(viewerOf(sent), serialOf(sent), said)
    return back(sent)
  }),
  withdrawRelabel: form(which, async (sent) => {
    await sent.app.devices.withdrawRelabel(viewerOf(sent), serialOf(sent), sent.value.id)
    return back(sent)
  }),
}
