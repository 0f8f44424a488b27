/** What stands in a circle for a person: 赵敏 → 赵, Zhao Min → ZM. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  if (/^\p{Script=Han}/u.test(name)) return name.trim().slice(0, 1)
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}
