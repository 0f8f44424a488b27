import type { Viewer } from '#access/viewer.ts'
import type { Deps } from '#platform/deps.ts'
import { readPolicy } from '#policy/actions.ts'
import type { Answer } from '#warranty/answer.ts'
import { type Explanation, explain } from '#warranty/explanation.ts'
import type { CaseView } from './view.ts'

/** The case as far as an answer's ids are named from it. */
type Named = Pick<CaseView, 'people' | 'dealer'> & { device: Pick<CaseView['device'], 'model'> }

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
      people[id] ?? (dealer?.id === id ? dealer.name[language] : null) ?? null,
  })
}
