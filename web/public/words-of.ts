const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** Days, and words of ours that the segmenter's dictionary takes apart. */
const whole = /(\d+年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|保修|报修|寄修|寄来|寄回|服务单|维修单)/u

/** Marks that belong to the word behind them. */
const opens = /[（「『《〈“‘(]$/u

const pieces = (text: string): { word: string; isWord: boolean }[] =>
  text.split(whole).flatMap((part, at) =>
    at % 2 === 1
      ? [{ word: part, isWord: true }]
      : [...segmenter.segment(part)].map(({ segment, isWordLike = false }) => ({
          word: segment,
          isWord: isWordLike,
        })),
  )

/** Between these a line of Chinese may break: words, each with the marks about it. */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const { word, isWord } of pieces(text)) {
    const last = words.at(-1)
    const isNew = opens.test(word) || (isWord && !opens.test(last ?? ''))
    if (last === undefined || isNew) words.push(word)
    else words[words.length - 1] = `${last}${word}`
  }
  return words
}
