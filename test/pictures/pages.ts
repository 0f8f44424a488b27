/** A page to look at: where it is, and what has to be so for it to show what it should. */
export type PicturedPage = {
  /** The file's name. */
  name: string
  path: string
  /** The page that is pictured is the one behind the first link that starts so, found at `path`. */
  behind?: string
  /** What is added to that link's address. */
  further?: string
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
  { name: 'receive', path: '/desk/receive', staff: true, dark: true },
  { name: 'receive-unknown', path: '/desk/receive?scan=XX00000000', staff: true },
  { name: 'receive-unpack', path: '/desk/receive', behind: '/desk/receive/', staff: true },
  { name: 'receive-slip', path: '/desk/receive/slip', staff: true },
  { name: 'bench', path: '/desk/bench', staff: true, dark: true },
  { name: 'bench-job', path: '/desk/bench', behind: '/desk/bench/', staff: true, dark: true },
  { name: 'send', path: '/desk/send', staff: true },
  { name: 'send-parcel', path: '/desk/send', behind: '/desk/send/', staff: true },
  { name: 'money', path: '/desk/money', staff: true, dark: true },
  { name: 'money-pay', path: '/desk/money', behind: '/desk/cases/', staff: true },
  {
    name: 'money-quote',
    path: '/desk/money',
    behind: '/desk/cases/',
    further: '/../quote',
    staff: true,
  },
]
