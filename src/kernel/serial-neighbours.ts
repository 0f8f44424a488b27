/** What a key of a serial number is made of: O and I are read as 0 and 1 (kernel/serial.ts). */
const characters = [...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ.']

/**
 * Every key that differs from this one by one mistake of the kind that people make: a wrong
 * character, one too many, one missing, or two beside each other exchanged. Some 70 for each
 * character, each once, the key itself not among them.
 */
export function neighboursOf(key: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at <= key.length; at++) {
    const before = key.slice(0, at)
    const from = key.slice(at)
    for (const character of characters) {
      found.add(before + character + from)
      if (from !== '') found.add(before + character + from.slice(1))
    }
    if (from !== '') found.add(before + from.slice(1))
    if (from.length > 1) found.add(before + from.charAt(1) + from.charAt(0) + from.slice(2))
  }
  found.delete(key)
  return [...found]
}
