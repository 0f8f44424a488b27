import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { forgetOrganizations, organizationById } from './actions.ts'
import { type MakerChange, makerChangeSchema } from './brand.ts'
import type { Organization } from './organization.ts'
import { selectCataloguePicture, updateMaker } from './store.ts'

/**
 * Changes how the maker calls and shows itself; what isn't named stays.
 * @throws Refusal forbidden; invalid `brand.no_picture` for a logo that is no picture of the catalogue
 */
export async function changeMaker(
  deps: Deps,
  viewer: Viewer,
  change: MakerChange,
): Promise<Organization> {
  requirePermission(viewer, 'organization.manage')
  const { name, hotline, logo: picture, ...told } = makerChangeSchema.parse(change)
  const { organizationId } = viewer
  const logo = picture ? await selectCataloguePicture(deps.db, organizationId, picture) : picture
  if (picture && !logo) throw invalid('brand.no_picture', '/logo')
  const brand = logo === undefined ? told : { ...told, logo }
  const changed = await updateMaker(deps.db, organizationId, { name, hotline, brand })
  if (!changed) throw missing('organization')
  forgetOrganizations(deps)
  return await organizationById(deps, organizationId)
}
