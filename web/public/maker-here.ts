import { strangerViewer, type Viewer } from '#access/viewer.ts'
import { missing } from '#kernel/refusal.ts'
import type { ScreenContext } from '../app-types.ts'

/** Whose pages these are. @throws missing before the first run */
export function makerHere({ organizationId }: Pick<ScreenContext, 'organizationId'>): string {
  if (organizationId === null) throw missing('organization')
  return organizationId
}

/** Somebody of whom nothing is known yet. @throws missing before the first run */
export const strangerHere = (asking: Pick<ScreenContext, 'organizationId' | 'language'>): Viewer =>
  strangerViewer(makerHere(asking), asking.language)
