import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import { textIn } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicy } from '#policy/actions.ts'
import type { Answer } from '#warranty/answer.ts'
import { entitle } from '#warranty/entitle.ts'
import { type Explanation, explain } from '#warranty/explanation.ts'
import type { CasePlace, CaseVerdict, CaseView } from './view.ts'

/** What an answer's ids are named from, as the case's view gives it to the viewer. */
type Named = {
  people: CaseView['people']
  dealer: Pick<CasePlace, 'id' | 'name'> | null
  device: { model: Pick<CaseView['device']['model'], 'components'> }
}

/**
 * An answer on a case in the viewer's language: its component, dealer and people by the names
 * that this case's view gives the viewer, its reasons in the words of the policy it was judged by.
 */
export async function explainOnCase(
  deps: Deps,
  viewer: Viewer,
  { device, people, dealer }: Named,
  answer: Answer,
): Promise<Explanation> {
  const { model } = device
  return explain(answer, viewer.language, {
    policy: await readPolicy(deps, viewer, answer.policyVersion),
    component: model.components.find(({ key }) => key === answer.component)?.name ?? null,
    nameOf: (id, language) =>
      people[id] ?? (dealer?.id === id ? textIn(dealer.name, language) : null) ?? null,
  })
}

export type ExplainedVerdict = CaseVerdict & { explanation: Explanation }

/** All verdicts of a case that this viewer has read, in the order in which they were given. */
export async function explainVerdicts(
  deps: Deps,
  viewer: Viewer,
  file: Named & Pick<CaseView, 'verdicts'>,
): Promise<ExplainedVerdict[]> {
  requirePermission(viewer, 'verdict.read')
  return await Promise.all(
    file.verdicts.map(async (verdict) => ({
      ...verdict,
      explanation: await explainOnCase(deps, viewer, file, verdict.answer),
    })),
  )
}

/**
 * What can be said of a unit before anyone has inspected it, in the viewer's language: to be
 * read aloud on the telephone.
 * @throws Refusal missing `device.missing`, conflict `policy.none`
 */
export async function explainEntitlement(
  deps: Deps,
  viewer: Viewer,
  asked: { serial: string; on?: string | undefined; component?: string | undefined },
): Promise<{ answer: Answer; explanation: Explanation }> {
  const { answer, components, seller } = await entitle(deps, viewer, asked)
  const named = { people: {}, dealer: seller, device: { model: { components } } }
  return { answer, explanation: await explainOnCase(deps, viewer, named, answer) }
}
