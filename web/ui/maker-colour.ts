import { seenOn } from '#kernel/colour.ts'

/** The paper of `styles/tokens.css`, in light and in dark. */
export const papers = { light: '#ffffff', dark: '#1a1d1f' } as const

/** What a mark needs to be seen (WCAG 2.2, 1.4.11). */
export const ofMarks = 3

/** The maker’s colour as a style sheet says it, so that it is seen in light and in dark. */
export function makerColour(colour: string): string {
  const on = (paper: string) => `:root{--maker:${seenOn(paper, colour, ofMarks)}}`
  return `${on(papers.light)}@media screen and (prefers-color-scheme:dark){${on(papers.dark)}}`
}
