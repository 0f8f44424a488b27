import { benchSteps } from './bench.ts'
import { contactSteps } from './contact.ts'
import { factSteps } from './facts.ts'
import { mailInSteps } from './mail-in.ts'
import { moneySteps } from './money.ts'
import type { Steps } from './step.ts'
import { wayBackSteps } from './way-back.ts'

/** Everything that happens in the demo. */
export const steps = {
  ...contactSteps,
  ...mailInSteps,
  ...benchSteps,
  ...factSteps,
  ...moneySteps,
  ...wayBackSteps,
} as const satisfies Steps
export type StepName = keyof typeof steps
