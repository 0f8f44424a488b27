import { Fragment } from 'react'
import { useDesk } from '../desk.ts'
import { wordsOf } from './words-of.ts'

/**
 * A heading whose Chinese words stay whole at the end of a line, within `break-keep`: Chinese has no
 * spaces, and a browser breaks it anywhere. Only on pages without scripts, since a browser may know
 * other words than the server.
 * @param whole a name within the text that is not taken apart
 */
export function WholeWords({ text, whole = '' }: { text: string; whole?: string }) {
  const { language } = useDesk()
  if (language !== 'zh-CN') return text
  const [before = '', ...rest] = whole === '' ? [text] : text.split(whole)
  const words = [...wordsOf(before), ...rest.flatMap((after) => [whole, ...wordsOf(after)])]
  let at = 0
  return words.map((word) => {
    const key = at
    at += word.length
    return (
      <Fragment key={key}>
        {key > 0 && <wbr />}
        {word}
      </Fragment>
    )
  })
}
