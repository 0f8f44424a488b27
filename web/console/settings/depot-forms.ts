import { redirect } from 'react-router'
import { z } from 'zod'
import { addressLengths } from '#kernel/address.ts'
import { readPhone } from '#kernel/phone.ts'
import { form } from '../../forms/acting.ts'
import { addressForm, addressFrom } from '../../forms/address.ts'
import { needed } from '../../forms/needed.ts'
import { phoneCheck } from '../../forms/phone-check.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

const name = z.string().trim().min(1).max(200)

const part = (longest: number) => z.string().trim().max(longest).optional()
/** Signs and digits belong to every script. */
const inLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u

/** The same address, so it has no country of its own; nothing, or at least the street. */
const latinForm = z
  .object({
    street: part(addressLengths.street),
    district: part(addressLengths.part),
    city: part(addressLengths.part),
    region: part(addressLengths.part),
    postalCode: part(addressLengths.postalCode),
  })
  .superRefine((typed, checked) => {
    const wrong = (path: string, message: string) =>
      checked.addIssue({ code: 'custom', path: [path], message })
    if (!typed.street && Object.values(typed).some(Boolean))
      wrong('street', m.depot_need_latin_street())
    for (const [name, text] of Object.entries(typed))
      if (text && !inLatin.test(text)) wrong(name, m.depot_latin_letters())
  })

export const depotForm = z.object({
  nameEn: name,
  nameZh: name,
  address: addressForm.extend({ street: needed(m.depot_need_street, addressLengths.street) }),
  phone: z.string().trim().max(40),
  latin: latinForm,
})

export const depotForms = {
  depot: form(
    depotForm,
    async (sent) => {
      const { nameEn, nameZh, phone, latin } = sent.value
      const address = addressFrom(sent.value.address)
      const { country } = address
      const { street } = latin
      const depot = {
        name: { en: nameEn, 'zh-CN': nameZh },
        address,
        addressLatin: street ? addressFrom({ ...latin, street, country }) : null,
        phone: readPhone(phone, sent.maker.country).e164,
      }
      await sent.app.organizations.openDepot(viewerOf(sent), depot, sent.key || null)
      return redirect('/desk/settings?done=depot')
    },
    phoneCheck,
  ),
  close: form(z.object({ id: z.uuid() }), async (sent) => {
    await sent.app.organizations.closeDepot(viewerOf(sent), sent.value.id)
    return redirect('/desk/settings?done=close')
  }),
}
