import { z } from 'zod'
import { normalizeSerial } from '#kernel/serial.ts'
import type { Submitted } from '../../forms/acting.ts'
import * as m from '../../messages/compiled/messages.js'
import { makerHere } from '../maker-here.ts'
import { serialForm } from '../report/steps.ts'
import { afterLooking, photoField } from './reading.ts'

const { serial } = serialForm.shape
type Asked = { serial?: string | undefined; file?: File | undefined }

/** A serial number, a photo of its label, or both. */
export const serialOrPhoto = z
  .object({ serial: serial.optional(), file: photoField })
  .refine((asked) => asked.serial !== undefined || asked.file !== undefined, {
    path: ['serial'],
    error: () => m.zod_required(),
  })

/** One of those that were read. */
export const serialChosen = z.object({ serial: z.string({ error: () => m.zod_choose() }).max(60) })

/** @param on what is done with a serial number that a person typed or confirmed */
export function lookingAtLabel(
  submitted: Submitted<Asked>,
  on: (serial: string) => Promise<Response>,
): Promise<Response> {
  const { app, ip, value } = submitted
  const organizationId = makerHere(submitted)
  const typed = value.serial ?? ''
  const answered = {
    field: 'serial',
    number: normalizeSerial(typed),
    typed: { serial: value.serial },
    photo: value.file,
  }
  return afterLooking(submitted, answered, {
    read: (photo) => app.devices.readLabel({ organizationId, ip, file: photo.stream() }),
    on: () => on(typed),
  })
}
