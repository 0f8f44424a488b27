/**
 * The content security policy of one page. Scripts and style elements run by nonce only; pages
 * without scripts allow none. React Aria sets style attributes, so hydrated pages allow those.
 */
export function contentSecurityPolicy(nonce: string, hydrated: boolean): string {
  const inlineNonce = `'self' 'nonce-${nonce}'`
  return [
    "default-src 'none'",
    `script-src ${hydrated ? inlineNonce : "'none'"}`,
    `style-src ${inlineNonce}`,
    ...(hydrated ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    ...(hydrated ? ["connect-src 'self'", "worker-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
