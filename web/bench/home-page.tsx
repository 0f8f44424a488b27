import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useDesk } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { BenchPage } from '../ui/bench-page.tsx'
import { classes } from '../ui/classes.ts'

const places = [
  { to: '/desk/receive', word: m.nav_receive },
  { to: '/desk/bench', word: m.nav_bench },
  { to: '/desk/send', word: m.nav_send },
] as const
type Place = (typeof places)[number]['to']

/** One of the three homes of dock and bench; the other two are at hand in its head. */
export function HomePage({ here, children }: { here: Place; children: ReactNode }) {
  const { signedIn } = useDesk()
  if (!signedIn) return null
  const head = (
    <nav aria-label={m.nav()} className="-my-1 flex self-stretch">
      {places.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          aria-current={to === here ? 'page' : undefined}
          className={classes(
            'inline-flex min-h-14 items-center border-b-2 px-2.5 whitespace-nowrap sm:px-4',
            to === here
              ? 'border-ink font-semibold'
              : 'border-transparent font-normal text-soft hover:text-ink',
          )}
        >
          {word()}
        </Link>
      ))}
    </nav>
  )
  return (
    <BenchPage head={head} signedIn={signedIn}>
      {children}
    </BenchPage>
  )
}
