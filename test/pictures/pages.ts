import type { CustomerAt } from './customer.ts'
import { customerPages } from './customer-pages.ts'

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
  /** Seen by a customer who has come so far; `path` is then below the link of their case. */
  customer?: CustomerAt
  /** In dark, too. */
  dark?: boolean
  /** Only the first screen, where the whole page is endless. */
  firstScreen?: boolean
}

/** The page of a case, the first that a view of the inbox lists. */
const caseIn = (name: string, view: string, dark = false): PicturedPage[] => [
  {
    name: `case-${name}`,
    path: `/desk/inbox?view=${view}`,
    behind: '/desk/cases/',
    staff: true,
    dark,
  },
]

/** A command over the page of the first case that a view of the inbox lists. */
const over = (command: string, view: string): PicturedPage => ({
  name: `do-${command}`,
  path: `/desk/inbox?view=${view}`,
  behind: '/desk/cases/',
  further: `/do/${command}`,
  staff: true,
  firstScreen: true,
})

export const pages: readonly PicturedPage[] = [
  { name: 'home', path: '/', dark: true },
  { name: 'warranty', path: '/warranty' },
  ...customerPages,
  { name: 'sign-in', path: '/sign-in' },
  { name: 'forgotten', path: '/forgotten' },
  { name: 'forgotten-sent', path: '/forgotten?sent' },
  { name: 'password', path: '/password/a.b', dark: true },
  { name: 'not-found', path: '/nowhere' },
  { name: 'primitives', path: '/-/primitives', dark: true },
  { name: 'inbox', path: '/desk/inbox', staff: true, dark: true },
  { name: 'inbox-customer', path: '/desk/inbox?view=customer', staff: true },
  { name: 'inbox-late', path: '/desk/inbox?view=late', staff: true },
  { name: 'find', path: '/desk/find', staff: true },
  { name: 'find-units', path: '/desk/find?q=LE4K2', staff: true, dark: true },
  { name: 'find-none', path: '/desk/find?q=nobody', staff: true },
  { name: 'device', path: '/desk/find?q=LE4K2', behind: '/desk/devices/', staff: true, dark: true },
  { name: 'policy', path: '/desk/policy', staff: true, dark: true },
  { name: 'models', path: '/desk/models', staff: true, dark: true },
  { name: 'model', path: '/desk/models/PZ-20', staff: true, dark: true },
  { name: 'model-general', path: '/desk/models/LE-4K', staff: true },
  { name: 'recalls', path: '/desk/recalls', staff: true, dark: true },
  { name: 'purchases', path: '/desk/purchases', staff: true, dark: true },
  { name: 'imports', path: '/desk/imports', staff: true },
  { name: 'import', path: '/desk/imports', behind: '/desk/imports/', staff: true, dark: true },
  ...caseIn('reported', 'to-diagnose'),
  ...caseIn('inspecting', 'on-the-bench', true),
  ...caseIn('quoted', 'to-accept', true),
  ...caseIn('ready', 'to-send-back'),
  ...caseIn('disputed', 'disputed'),
  { ...over('hold', 'to-diagnose'), dark: true },
  over('authorize', 'to-diagnose'),
  over('acknowledge', 'to-mail-in'),
  over('declare', 'to-mail-in'),
  over('correct', 'to-mail-in'),
  over('accept', 'to-accept'),
  over('confirm', 'to-confirm'),
  over('settle', 'disputed'),
  {
    name: 'case-readers',
    path: '/desk/inbox?view=to-diagnose',
    behind: '/desk/cases/',
    further: '/readers',
    staff: true,
  },
  { name: 'new', path: '/desk/new', staff: true },
  { name: 'new-find', path: '/desk/new?q=LE4K2', staff: true },
  {
    name: 'new-unit',
    path: '/desk/new?q=LE4K2',
    behind: '/desk/new?serial=',
    staff: true,
    dark: true,
  },
  { name: 'new-unknown', path: '/desk/new?serial=XX00000000', staff: true },
  { name: 'tasks', path: '/desk/tasks?role=all', staff: true, dark: true },
  { name: 'mail', path: '/desk/mail', staff: true },
  { name: 'mail-one', path: '/desk/mail', behind: '/desk/mail/', staff: true, dark: true },
  { name: 'staff', path: '/desk/staff', staff: true },
  { name: 'maker', path: '/desk/maker', staff: true, dark: true },
  { name: 'settings', path: '/desk/settings', staff: true, dark: true },
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
