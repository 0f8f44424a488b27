import { contentSecurityPolicy } from './csp.ts'
import { saysSo } from './handle.ts'

/** The headers that follow from what the routes of a page say of it (`ScreenHandle`). */
export function pagePolicy(handles: readonly unknown[], nonce: string): Record<string, string> {
  const hydrated = handles.some((handle) => saysSo(handle, 'hydrated'))
  const script = handles.some((handle) => saysSo(handle, 'script'))
  const secret = handles.some((handle) => saysSo(handle, 'secret'))
  return {
    'content-security-policy': contentSecurityPolicy(
      nonce,
      hydrated ? 'all' : script ? 'one' : 'none',
    ),
    ...(secret ? { 'referrer-policy': 'no-referrer' } : {}),
  }
}
