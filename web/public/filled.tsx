import type { ReactNode } from 'react'

/** What a text is given in place of something that is drawn: a date, a number. */
export const slot = '\uFFFC'

/** A text of the page's language, drawn things in the place of its slots. */
export function Filled({ text, children }: { text: string; children: ReactNode }) {
  const [before = '', ...rest] = text.split(slot)
  return (
    <>
      {before}
      {rest.length > 0 && <strong className="font-semibold">{children}</strong>}
      {rest.join('')}
    </>
  )
}
