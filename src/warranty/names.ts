import { type Language, type Texts, textIn } from '#kernel/language.ts'
import type { Policy } from '#policy/policy.ts'

/**
 * The words that an answer does not carry: it holds ids. Whoever explains it to somebody says
 * what that somebody may read.
 */
export type Names = {
  /** The version that the answer names. */
  policy: Policy
  component: Texts | null
  /** A dealer's or a person's name; null or absent where it is not known or not to be shown. */
  nameOf?: (id: string, language: Language) => string | null
}

/** A component in the middle of a sentence: "Cooling fan" becomes "cooling fan", "HDMI" stays. */
export function componentIn({ component }: Names, language: Language): string | null {
  const name = textIn(component, language)
  if (name === undefined) return null
  return /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
