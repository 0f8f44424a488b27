export const findingStates = ['suspected', 'confirmed', 'withdrawn'] as const
export type FindingState = (typeof findingStates)[number]

/** What an inspection found, possibly naming an exclusion clause of the policy and its kind. */
export type Finding = {
  id: string
  /** A component's key in the model's list. */
  component: string
  state: FindingState
  clause: string | null
  kind: string | null
  noteTextId: string | null
  /** Ids of attachments. */
  evidence: readonly string[]
  /** Of an altered label: more than the depot's own relabelling explains. Null: not looked at. */
  beyondRelabel: boolean | null
  foundBy: string
  foundAt: string
  /** Who confirmed or withdrew it. */
  decidedBy: string | null
}
