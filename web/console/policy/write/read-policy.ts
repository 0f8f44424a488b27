import { mayDo } from '#access/permissions.ts'
import { componentClasses } from '#catalogue/model.ts'
import { proofKinds } from '#devices/proof.ts'
import { textIn } from '#kernel/language.ts'
import { missing } from '#kernel/refusal.ts'
import type { Asked } from '../../../forms/loading.ts'
import { viewerOf } from '../../../forms/viewer-of.ts'

/** A draft's terms and words as its forms begin with them. */
export async function readPolicy(asked: Asked) {
  const { app, params, say } = asked
  const viewer = viewerOf(asked)
  // Whoever can only read a draft reads it on its own page.
  if (!mayDo(viewer, 'draft.write')) throw missing('draft')
  const { id, version, policy } = await app.policy.readDraft(viewer, params.id ?? '')
  const { terms, exclusions, outcomes } = policy
  return {
    ...{ id, version, terms, outcomes },
    exclusions: terms.exclusions.map((exclusion) => {
      const words = exclusions[exclusion.clause]
      return {
        ...exclusion,
        name: words?.name ?? null,
        because: words?.because ?? null,
        kinds: exclusion.kinds.map((kind) => ({
          ...kind,
          name: textIn(words?.kinds[kind.kind]?.name, viewer.language) ?? kind.kind,
        })),
      }
    }),
    language: viewer.language,
    classes: componentClasses.map((value) => ({ value, label: say(`policy.class.${value}`) })),
    proofs: proofKinds
      .filter((kind) => kind !== 'serial')
      .map((value) => ({ value, label: say(`policy.proof.${value}`) })),
  }
}

export type Written = Awaited<ReturnType<typeof readPolicy>>
