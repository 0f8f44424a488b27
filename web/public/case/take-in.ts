import { z } from 'zod'
import type { Submitted } from '../../forms/acting.ts'
import * as m from '../../messages/compiled/messages.js'
import { mayNow } from './acts.ts'
import { caseOf, giveAsCustomer } from './reach.ts'

/** So many photos or files go along with one act. */
export const mostFiles = 8

export const filesField = z
  .array(z.file())
  .max(mostFiles, { error: () => m.your_photos_most({ count: mostFiles }) })
  .default([])

/**
 * Gives a command with photos or files, taken in on the one safe path; refused ones point to the
 * field. Nothing is taken in for a command that can't be given now, or for a page that is out of
 * date: the command itself then says so. A message overwrites nothing, so it is added to the case as
 * it is. When a command is refused, nothing of the files stays.
 */
export async function giveWithFiles(
  submitted: Submitted<unknown>,
  name: 'contact' | 'dispute',
  files: readonly File[],
  body: object,
) {
  const { app, ip } = submitted
  const { viewer, file } = await caseOf(submitted)
  const version = name === 'contact' ? file.version : submitted.version
  const mayBe = file.version === version && mayNow(file, name)
  const streams = mayBe ? files.map((one) => one.stream()) : []
  const evidence = await app.attachments.addFromCustomer(viewer, { files: streams, ip })
  try {
    return await giveAsCustomer({ ...submitted, version }, name, { ...body, evidence })
  } catch (error) {
    await app.attachments.dropFromCustomer(viewer, evidence)
    throw error
  }
}
