import { redirect } from 'react-router'
import type { ScreenContext } from '../app-types.ts'

/** While nobody has set the installation up, its pages lead to the one that does. */
export async function leadToFirstRun({
  app,
  organizationId,
}: Pick<ScreenContext, 'app' | 'organizationId'>): Promise<null> {
  if (organizationId === null && (await app.access.isFirstRun())) throw redirect('/first-run')
  return null
}
