import { packingLimits } from '#catalogue/model.ts'
import * as m from '../../messages/compiled/messages.js'

/** Advice as it is typed: a line each, empty ones left out. */
export const linesIn = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The first lines belong together, and so on; where a language has fewer, its words are empty. */
export function paired(en: string, zh: string): { en: string; 'zh-CN': string }[] {
  const [english, chinese] = [linesIn(en), linesIn(zh)]
  const longer = english.length > chinese.length ? english : chinese
  return longer.map((_, at) => ({ en: english[at] ?? '', 'zh-CN': chinese[at] ?? '' }))
}

/** What is wrong with the lines of one language beside those of the other; null: nothing. */
export function wrongWith(typed: string, other: string): string | null {
  const { lines: most, characters } = packingLimits
  const lines = linesIn(typed)
  const long = lines.findIndex((line) => line.length > characters)
  if (lines.length === 0) return m.model_lines_none()
  if (lines.length > most) return m.model_lines_many({ most, count: lines.length })
  if (long >= 0) return m.model_line_long({ line: long + 1, most: characters })
  const others = linesIn(other).length
  return others > lines.length
    ? m.model_lines_apart({ missing: others - lines.length, count: others })
    : null
}
