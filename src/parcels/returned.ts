import type { Case, Disposition } from '#cases/case.ts'
import { stopped } from '#cases/guards.ts'
import type { Parcel } from './parcel.ts'

/**
 * Where a unit went that is with its customer: this one, or the unit given instead of it (law 6).
 * @throws Refusal conflict `guard.disposition_known` when no parcel brought it there
 */
export function returnedOf(
  file: Pick<Case, 'outcome' | 'deviceId' | 'replacementDeviceId' | 'contactVersion'>,
  last: Parcel | undefined,
): Disposition {
  if (!last) throw stopped('disposition_known')
  const { deviceId, replacementDeviceId, contactVersion } = file
  return file.outcome === 'replaced' && replacementDeviceId !== null
    ? { kind: 'replaced', deviceId, replacementDeviceId }
    : { kind: 'returned', parcelId: last.id, contactVersion }
}

/** The last leg as arrived; none to change when it had ended before: what was delivered stays so. */
export const arrived = (last: Parcel | undefined, at: Date): Parcel[] =>
  last && last.ended === null ? [{ ...last, ended: 'arrived', arrivedAt: at.toISOString() }] : []
