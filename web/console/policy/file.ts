import { missing } from '#kernel/refusal.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

const yaml = (name: string, text: string): Response =>
  new Response(text, {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${name}.yaml"`,
    },
  })

/** A version, or a draft, as a file: `/desk/policy/files/3`, `/desk/policy/files/<id of a draft>`. */
export const loader = loading(async (asked) => {
  const { app, params } = asked
  const viewer = viewerOf(asked)
  const which = params.which ?? ''
  if (/^\d{1,4}$/.test(which))
    return yaml(`policy-${which}`, await app.policy.policyFile(viewer, { version: Number(which) }))
  if (!/^[0-9a-f-]{36}$/.test(which)) throw missing('draft')
  return yaml('policy-draft', await app.policy.policyFile(viewer, { draftId: which }))
})
