import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { ScreenContext } from '../app-types.ts'
import type { RefusalState } from './refusal-state.ts'

/**
 * A thrown refusal as page state, in the person's language; the one place that does so.
 * @throws the error itself when it is no refusal: that is our mistake and ends in the error page
 */
export function refused(error: unknown, { say }: Pick<ScreenContext, 'say'>): RefusalState {
  if (!isRefusal(error)) throw error
  return {
    kind: error.kind,
    rule: error.rule,
    sentence: say(`refusal.${error.rule}`, error.details.params),
    extra: error.details.extra ?? {},
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
