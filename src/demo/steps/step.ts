import type { Visit } from '../visit.ts'

/** One thing that happens in a case. */
export type Step = {
  /** Working days after the step before, about. */
  after: number
  /** Customers also write when the desk is closed. */
  atHome?: true
  act(visit: Visit): Promise<unknown>
}
export type Steps = Readonly<Record<string, Step>>
