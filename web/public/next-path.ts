/** Where a person wanted to go before signing in: a path of this desk, never another site. */
export function nextPath(url: URL): string {
  const next = url.searchParams.get('next')
  if (!next?.startsWith('/')) return '/desk'
  const target = new URL(next, url)
  return target.origin === url.origin ? `${target.pathname}${target.search}` : '/desk'
}
