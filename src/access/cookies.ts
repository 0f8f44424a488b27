/** One cookie of a request's `Cookie` header, decoded; null when absent or unreadable. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    try {
      return decodeURIComponent(part.slice(at + 1).trim())
    } catch {
      return null
    }
  }
  return null
}

/** Over https cookies are for https only. */
export const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:')
