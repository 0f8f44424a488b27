/** A page to look at: where it is, and what has to be so for it to show what it should. */
export type PicturedPage = {
  /** The file's name. */
  name: string
  path: string
  /** Seen by staff; else by a customer. */
  staff?: boolean
  /** In dark, too. */
  dark?: boolean
  /** Only the first screen, where the whole page is endless. */
  firstScreen?: boolean
  /** Shows nothing of the business, so that it needs no house behind it. */
  shell?: boolean
}

export const pages: readonly PicturedPage[] = [
  { name: 'home', path: '/', dark: true, shell: true },
  { name: 'sign-in', path: '/sign-in', shell: true },
  { name: 'forgotten', path: '/forgotten', shell: true },
  { name: 'forgotten-sent', path: '/forgotten?sent', shell: true },
  { name: 'password', path: '/password/a.b', dark: true, shell: true },
  { name: 'not-found', path: '/nowhere', shell: true },
  { name: 'primitives', path: '/-/primitives', dark: true, shell: true },
  { name: 'inbox', path: '/desk/inbox', staff: true, dark: true },
  { name: 'bench', path: '/desk/bench', staff: true },
]
