const chinese = /\p{Script=Han}/u

/** A name or a part of it as it is compared: plain characters (NFKC) in small letters. */
export const foldName = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/**
 * What a name is found by the beginning of: the whole name, each of its words and, since
 * Chinese is written without spaces, each rest of a Chinese name: 李薇 also by 薇,
 * 北京视通科技有限公司 also by 视通.
 */
export function nameWords(name: string): string[] {
  const whole = foldName(name)
  const words = whole.split(/[\s,.·()&/-]+/u).filter((word) => word !== '')
  const rests = words
    .filter((word) => chinese.test(word))
    .flatMap((word) => {
      const characters = [...word].slice(0, 40)
      return characters.map((_, at) => characters.slice(at).join(''))
    })
  return [...new Set([whole, ...words, ...rests])].filter((word) => word !== '')
}

/** The range of words that begin with `text`, for an index: from inclusive, below exclusive. */
export const beginningWith = (text: string): { from: string; below: string } => ({
  from: text,
  below: `${text}\u{10ffff}`,
})
