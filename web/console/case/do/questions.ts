import type { Asked } from './bodies.ts'
import type { Question } from './command-form.tsx'
import { Appeal, Hold, Release, Task, Tick } from './forms/care-questions.tsx'
import {
  Acknowledge,
  Authorize,
  Cancel,
  Declare,
  Diagnose,
  Reopen,
  Resolve,
  ShipIn,
} from './forms/contact-questions.tsx'
import { Correct } from './forms/correct.tsx'
import {
  Accept,
  CloseUnrepaired,
  Confirm,
  Decline,
  Deliver,
  Dispose,
  Dispute,
  Rate,
  Settle,
} from './forms/ending-questions.tsx'

/** What each command asks before it is given. */
export const questions: Readonly<Record<Asked, Question>> = {
  diagnose: Diagnose,
  resolve: Resolve,
  reopen: Reopen,
  authorize: Authorize,
  ship_in: ShipIn,
  acknowledge: Acknowledge,
  declare: Declare,
  correct: Correct,
  cancel: Cancel,
  hold: Hold,
  release: Release,
  appeal: Appeal,
  deliver: Deliver,
  confirm: Confirm,
  dispute: Dispute,
  settle: Settle,
  accept: Accept,
  decline: Decline,
  close_unrepaired: CloseUnrepaired,
  dispose: Dispose,
  rate: Rate,
  task: Task,
  tick: Tick,
}
