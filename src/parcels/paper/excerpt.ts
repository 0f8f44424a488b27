const wide = /\p{Script=Han}|[\u3000-\u30ff\uff00-\uff60]/u
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * The beginning of a text that is too long for its field on the paper, or the whole of it.
 * @param room in letters; a Chinese character takes two, what is put together of several as many, a
 *   line break the rest of `lineLength`.
 */
export function excerpt(text: string, room: number, lineLength: number): string {
  let used = 0
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (segment === '\n') used = Math.ceil((used + 1) / lineLength) * lineLength
    else used += wide.test(segment) ? 2 : [...segment].length
    if (used > room) return `${kept.trimEnd()} …`
    kept += segment
  }
  return kept
}
