import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { IsoDay } from '#kernel/calendar.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { memoryOf } from '#platform/postgres/remembered.ts'
import { inForceOn } from './in-force.ts'
import { type Policy, type PolicyInput, policySchema } from './policy.ts'
import type { PublishedVersion } from './published.ts'
import { insertPolicy, selectPolicies, selectVersions } from './store.ts'

const memory = memoryOf<readonly Policy[]>()

/**
 * Publishes the next version of the organization's policy. It is never edited afterwards.
 * @throws conflict `policy.not_newer` unless version and first day are later than all before
 * @throws ZodError when something that the policy cites has no words, in either language
 */
export async function publishPolicy(
  deps: Deps,
  viewer: Viewer,
  input: PolicyInput,
): Promise<PublishedVersion> {
  requirePermission(viewer, 'policy.publish')
  const policy = policySchema.parse(input)
  const { db, clock } = deps
  const published = await insertPolicy(db, viewer.organizationId, policy, viewer.id, clock())
  const { version, publishedFrom } = policy.terms
  if (!published) throw conflict('policy.not_newer', { params: { version, from: publishedFrom } })
  memory.forget(db, viewer.organizationId)
  return published
}

/** Forgets what this process kept: for whoever publishes within a transaction of their own. */
export const forgetPolicies = ({ db }: Deps, { organizationId }: Viewer): void =>
  memory.forget(db, organizationId)

/** Which versions there are, the first one first. */
export function listPolicyVersions(deps: Deps, viewer: Viewer): Promise<PublishedVersion[]> {
  requirePermission(viewer, 'policy.read')
  return selectVersions(deps.db, viewer.organizationId)
}

/** All versions with their words, the first one first: what a verdict chooses among. */
export function readPolicies(deps: Deps, viewer: Viewer): Promise<readonly Policy[]> {
  requirePermission(viewer, 'policy.read')
  const { db } = deps
  return memory.recall(db, viewer.organizationId, () => selectPolicies(db, viewer.organizationId))
}

/** @throws missing `policy.missing` */
export async function readPolicy(deps: Deps, viewer: Viewer, version: number): Promise<Policy> {
  const policies = await readPolicies(deps, viewer)
  const policy = policies.find(({ terms }) => terms.version === version)
  if (!policy) throw missing('policy')
  return policy
}

/** The version in force on a day. @throws missing `policy.missing` before the first */
export async function policyInForce(deps: Deps, viewer: Viewer, on: IsoDay): Promise<Policy> {
  const policies = await readPolicies(deps, viewer)
  const terms = inForceOn(
    policies.map((policy) => policy.terms),
    on,
  )
  const policy = policies.find((candidate) => candidate.terms === terms)
  if (!policy) throw missing('policy')
  return policy
}
