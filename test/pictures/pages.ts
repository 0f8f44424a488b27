/** A page to look at: where it is, and what has to be so for it to show what it should. */
export type PicturedPage = {
  /** The file's name. */
  name: string
  path: string
  /** Whose eyes; `nobody` is a customer without a link. */
  signedIn?: boolean
  /** In dark, too. */
  dark?: boolean
  /** Only the first screen, where the whole page is endless. */
  firstScreen?: boolean
}

export const pages: readonly PicturedPage[] = [
  { name: 'home', path: '/', dark: true },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'inbox', path: '/desk/inbox', signedIn: true },
  { name: 'bench', path: '/desk/bench', signedIn: true },
  { name: 'primitives', path: '/-/primitives', dark: true },
]
