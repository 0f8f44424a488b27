/**
 * The content security policy of one page. Scripts and style elements run by nonce only; pages
 * without scripts allow none, and pages with one allow nothing but that. React Aria sets style
 * attributes, so hydrated pages (`all`) allow those.
 */
export function contentSecurityPolicy(nonce: string, scripts: 'all' | 'one' | 'none'): string {
  const inlineNonce = `'self' 'nonce-${nonce}'`
  const hydrated = scripts === 'all'
  const sources = { all: inlineNonce, one: `'nonce-${nonce}'`, none: "'none'" }
  return [
    "default-src 'none'",
    `script-src ${sources[scripts]}`,
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
