/**
 * What every page carries. The content security policy is the page's own (`web/csp.ts`), since
 * it depends on whether the page hydrates; a page may ask for less referrer, never for more.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=()',
  // A page holds what one person may see at this moment: no shared or stale copies of it.
  'cache-control': 'no-store',
}
