import { redirect } from 'react-router'
import { z } from 'zod'
import { proofKinds } from '#devices/proof.ts'
import { form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

export const proofForm = z.object({
  kind: z.enum(proofKinds).exclude(['serial']),
  datedOn: z.iso.date(),
  namesSerial: z.coerce.boolean().default(false),
  photo: z.file().optional(),
})

const which = z.object({ id: z.uuid() })

const back = ({ params }: Pick<Submitted<unknown>, 'params'>): Response =>
  redirect(`/desk/devices/${params.serial}`)

/** The unit's id: proofs are decided by it. */
const unitOf = async (sent: Submitted<unknown>): Promise<string> =>
  (await sent.app.devices.readDevice(viewerOf(sent), sent.params.serial ?? '')).id

/** Proofs of purchase, added, confirmed or withdrawn on the page of a unit. */
export const proofForms = {
  add: form(proofForm, async (sent) => {
    const { app, params, value } = sent
    const { kind, datedOn, namesSerial, photo } = value
    const viewer = viewerOf(sent)
    const serial = params.serial ?? ''
    const kept =
      photo && photo.size > 0
        ? await app.attachments.addAttachment(viewer, { file: photo.stream() })
        : null
    await app.devices.addProof(viewer, serial, {
      ...{ kind, datedOn },
      namesSerial: namesSerial ? serial : null,
      attachmentId: kept?.id ?? null,
    })
    return back(sent)
  }),
  confirm: form(which, async (sent) => {
    await sent.app.devices.confirmProof(viewerOf(sent), await unitOf(sent), sent.value.id)
    return back(sent)
  }),
  withdraw: form(which, async (sent) => {
    await sent.app.devices.withdrawProof(viewerOf(sent), await unitOf(sent), sent.value.id)
    return back(sent)
  }),
}
