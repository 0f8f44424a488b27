import { NavLink } from 'react-router'
import type { SignedIn } from '../app-types.ts'
import * as m from '../messages/compiled/messages.js'
import { AccountEntries, AccountMenu } from './account-menu.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Menu, MenuEntry } from './menu.tsx'

type Place = { to: string; icon: IconName; word: () => string }

const places: readonly Place[] = [
  { to: '/desk/find', icon: 'find', word: m.nav_find },
  { to: '/desk/inbox', icon: 'inbox', word: m.nav_inbox },
  { to: '/desk/receive', icon: 'receive', word: m.nav_receive },
  { to: '/desk/bench', icon: 'tool', word: m.nav_bench },
  { to: '/desk/send', icon: 'send', word: m.nav_send },
  { to: '/desk/money', icon: 'money', word: m.nav_money },
  { to: '/desk/tasks', icon: 'tasks', word: m.nav_tasks },
  { to: '/desk/mail', icon: 'mail', word: m.nav_mail },
]

/** What a phone's bar has room for; the rest is behind “More”. */
const onAPhone = 4

/** The console's places: a rail of 72 px at the left, a bar at the foot of a phone. */
export function Rail({ signedIn }: { signedIn: SignedIn }) {
  const further = places.slice(onAPhone)
  return (
    <nav
      aria-label={m.nav()}
      className="fixed inset-x-0 bottom-0 z-10 flex items-stretch gap-0.5 border-t border-line bg-ground p-1 md:inset-y-0 md:end-auto md:w-18 md:flex-col md:overflow-y-auto md:border-e md:border-t-0 md:px-1.5 md:py-3"
    >
      <a
        href="/desk"
        aria-label="Makegood"
        className="mx-auto mb-3 hidden size-9 shrink-0 items-center justify-center rounded-control bg-ink text-h2 font-semibold text-paper md:inline-flex"
      >
        M
      </a>
      {places.map((place, at) => (
        <NavLink
          key={place.to}
          to={place.to}
          className={({ isActive }) =>
            classes(entryLook(isActive), at >= onAPhone && 'max-md:hidden')
          }
        >
          <Icon name={place.icon} />
          {place.word()}
        </NavLink>
      ))}
      <div className="flex grow basis-0 md:hidden">
        <Menu
          look={entryLook(false)}
          words={
            <>
              <Icon name="more" />
              {m.nav_more()}
            </>
          }
        >
          {further.map((place) => (
            <MenuEntry key={place.to} href={place.to}>
              {place.word()}
            </MenuEntry>
          ))}
          <AccountEntries signedIn={signedIn} />
        </Menu>
      </div>
      <span className="hidden grow md:block" />
      <span className="mx-auto hidden md:block">
        <AccountMenu signedIn={signedIn} />
      </span>
    </nav>
  )
}

const entryLook = (current: boolean): string =>
  classes(
    'flex min-h-12 grow basis-0 flex-col items-center justify-center gap-0.5 rounded-control border text-[13px] md:min-h-13 md:grow-0 md:basis-auto',
    current
      ? 'border-line bg-paper font-medium text-ink'
      : 'border-transparent text-soft hover:text-ink',
  )
