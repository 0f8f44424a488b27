import { z } from 'zod'
import type { Viewer } from '#access/viewer.ts'
import type { App } from '../../app-types.ts'
import * as m from '../../messages/compiled/messages.js'

/** So many photos or files go along with one act. */
export const mostFiles = 8

export const filesField = z
  .array(z.file())
  .max(mostFiles, { error: () => m.your_photos_most({ count: mostFiles }) })
  .default([])

/** Takes each photo or file in, on the one safe path; refused ones point to the field. */
export async function takeIn(app: App, viewer: Viewer, files: readonly File[]): Promise<string[]> {
  const ids: string[] = []
  for (const file of files) {
    const { id } = await app.attachments.addAttachment(viewer, { file: file.stream() })
    ids.push(id)
  }
  return ids
}
