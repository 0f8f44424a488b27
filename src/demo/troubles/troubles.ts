import { cameraTroubles } from './camera.ts'
import { encoderTroubles } from './encoder.ts'
import { mobileTroubles } from './mobile.ts'
import { switcherTroubles } from './switcher.ts'
import type { Trouble } from './trouble.ts'

/** Everything that is wrong in the demo. */
export const troubles = {
  ...encoderTroubles,
  ...switcherTroubles,
  ...cameraTroubles,
  ...mobileTroubles,
} as const satisfies Record<string, Trouble>
export type TroubleKey = keyof typeof troubles
