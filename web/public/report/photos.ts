import { z } from 'zod'
import { invalid } from '#kernel/refusal.ts'
import type { Submitted } from '../../forms/acting.ts'
import * as m from '../../messages/compiled/messages.js'
import { makerHere } from '../maker-here.ts'
import type { Draft } from './draft.ts'

export const mostPhotos = 6

export const photosField = z
  .array(z.file())
  .max(mostPhotos, { error: () => m.your_photos_most({ count: mostPhotos }) })
  .default([])

/** Ids of the photos that were taken in for this report. */
export const photosOf = ({ photos }: Draft): string[] => photos?.split(' ') ?? []

const withPhotos = (draft: Draft, ids: readonly string[]): Draft => ({
  ...draft,
  photos: ids.length > 0 ? ids.join(' ') : undefined,
})

/** The draft with these files taken in. @throws Refusal as `photoForReport` says; at `/file` */
export async function takePhotosIn(
  { app, ip, ...asking }: Submitted<unknown>,
  draft: Draft,
  files: readonly File[],
): Promise<Draft> {
  const organizationId = makerHere(asking)
  const ids = photosOf(draft)
  if (ids.length + files.length > mostPhotos)
    throw invalid('attachment.too_many', '/file', { params: { count: mostPhotos } })
  for (const file of files) {
    const asked = { organizationId, ip, key: draft.key, file: file.stream() }
    ids.push((await app.attachments.photoForReport(asked)).id)
  }
  return withPhotos(draft, ids)
}

export const withoutPhoto = (draft: Draft, at: number): Draft =>
  withPhotos(
    draft,
    photosOf(draft).filter((_, nth) => nth !== at),
  )
