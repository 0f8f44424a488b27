import { redirect } from 'react-router'
import type { Viewer } from '#access/viewer.ts'
import { signInPath } from './loading.ts'

/** Who asks, for a loader or action of a staff page; anybody else signs in first and comes back. */
export function viewerOf({ viewer, url }: { viewer: Viewer | null; url: URL }): Viewer {
  if (!viewer) throw redirect(signInPath(url))
  return viewer
}
