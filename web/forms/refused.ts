import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { faultOf } from '#platform/http/fault.ts'
import type { ScreenContext } from '../app-types.ts'
import type { RefusalState } from './refusal-state.ts'

/**
 * A thrown refusal as page state, in the person's language; the one place that does so. What the
 * API answers for, such as a value that no database keeps, is a refusal here too.
 * @throws the error itself when it is none: that is our mistake and ends in the error page
 */
export function refused(
  error: unknown,
  { say, report }: Pick<ScreenContext, 'say' | 'report'>,
): RefusalState {
  const fault = faultOf(error)
  if (!fault) throw error
  if (fault.status === 503 && !isRefusal(error)) report(error)
  return {
    kind: isRefusal(error) ? error.kind : fault.status === 503 ? 'unavailable' : 'invalid',
    rule: fault.rule,
    sentence: say(`refusal.${fault.rule}`, fault.details.params),
    extra: fault.details.extra ?? {},
  }
}

/** The form's name of the field that a refusal points to: `/parcel/trackingNumber` → `parcel.trackingNumber`. */
export function fieldOf(error: unknown): string | null {
  if (!isRefusal(error)) return null
  const { pointer }: Refusal['details'] = error.details
  return pointer
    ? pointer
        .slice(1)
        .replaceAll('/', '.')
        .replaceAll(/\.(\d+)/g, '[$1]')
    : null
}
