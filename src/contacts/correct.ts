import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { CommandAnswer, Order } from '#cases/answer.ts'
import { currentContact } from '#cases/contact-store.ts'
import { type Contact, writeContact } from '#cases/effects.ts'
import { perform } from '#cases/record.ts'
import { freeText, textOf } from '#cases/text.ts'
import { requirePossible, stillPossible, waysToTell } from '#cases/told-by.ts'
import { addressSchema } from '#kernel/address.ts'
import { languages } from '#kernel/language.ts'
import { invalid } from '#kernel/refusal.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { personFields, phoneOf } from './person.ts'

export const correctBody = z.strictObject({
  contact: z
    .strictObject({
      ...personFields,
      address: addressSchema.optional(),
      /** How they want to be told; null: by mail where there is one. */
      toldBy: z.enum(waysToTell).nullable().optional(),
    })
    .partial()
    .optional(),
  fault: freeText.optional(),
  /** In which they are told from now on. */
  language: z.enum(languages).optional(),
})

/**
 * A new version of the contact, the return address or the words about the fault; the language of
 * what we write.
 * @throws Refusal invalid `correct.nothing`, `phone.*`, and `told_by.*` as `requirePossible` says
 */
export async function correct(
  deps: Deps,
  viewer: Viewer,
  order: Order,
  body: z.infer<typeof correctBody>,
): Promise<CommandAnswer> {
  if (!body.contact && !body.fault && !body.language) throw invalid('correct.nothing', '')
  const { country } = await readOrganization(deps, viewer)
  const { phone, ...rest } = body.contact ?? {}
  const given = {
    ...rest,
    ...(phone === undefined ? {} : { phone: phoneOf(phone, country, '/contact/phone') }),
  }
  const reading = { contact: currentContact }
  return await perform(deps, viewer, 'correct', { ...order, body }, reading, (file, now) => {
    const fault = textOf('fault', body.fault, now)
    const version = file.contactVersion + 1
    const contact = body.contact ? merged(file.contact ?? nobody, given) : null
    return {
      changes: {
        ...(contact ? { contactVersion: version, addressKnown: contact.address !== null } : {}),
        ...(fault.id ? { faultTextId: fault.id } : {}),
        ...(body.language ? { language: body.language } : {}),
      },
      data: {
        contactVersion: contact ? version : null,
        fields: Object.keys(body.contact ?? {}),
        faultTextId: fault.id,
        ...(body.language ? { language: body.language } : {}),
      },
      effects: [...fault.effects, ...(contact ? [writeContact(version, contact, now)] : [])],
    }
  })
}

const nobody: Contact = { name: null, phone: null, mail: null, address: null, toldBy: null }

/** What isn't named stays as it was; null takes it away. */
function merged(
  before: Contact,
  given: { [Name in keyof Contact]?: Contact[Name] | undefined },
): Contact {
  const reached = {
    name: given.name === undefined ? before.name : given.name,
    phone: given.phone === undefined ? before.phone : given.phone,
    mail: given.mail === undefined ? before.mail : given.mail,
    address: given.address === undefined ? before.address : given.address,
  }
  if (given.toldBy === undefined)
    return { ...reached, toldBy: stillPossible(before.toldBy, reached) }
  if (given.toldBy !== null) requirePossible(given.toldBy, reached, '/contact')
  return { ...reached, toldBy: given.toldBy }
}
