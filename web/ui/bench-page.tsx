import type { ReactNode } from 'react'
import type { SignedIn } from '../app-types.ts'
import * as m from '../messages/compiled/messages.js'
import { AccountMenu } from './account-menu.tsx'
import { Icon } from './icon.tsx'

/**
 * Dock and bench: a tablet at arm's length. The head says what lies on the bench; targets of
 * 48 to 56 px; larger type (`.bench-page`).
 */
export function BenchPage({
  head,
  backTo,
  aside,
  signedIn,
  children,
}: {
  /** Bench name, or the plate and model of the unit at hand. */
  head: ReactNode
  /** Leads back; without it the desk's mark stands there and leads to the console. */
  backTo?: string
  /** At the right: a stage chip, what waits for the network. */
  aside?: ReactNode
  signedIn: SignedIn
  children: ReactNode
}) {
  return (
    <div className="bench-page min-h-dvh bg-ground print:bg-paper">
      <header className="flex min-h-16 flex-wrap items-center gap-3.5 border-b border-line bg-paper px-4 py-1 sm:px-6 print:hidden">
        {backTo ? (
          <a
            href={backTo}
            aria-label={m.back()}
            className="inline-flex size-12 items-center justify-center rounded-control border border-edge hover:bg-ground"
          >
            <Icon name="back" />
          </a>
        ) : (
          <a
            href="/desk"
            aria-label="Makegood"
            className="inline-flex size-12 items-center justify-center rounded-control bg-ink text-h2 font-semibold text-paper"
          >
            M
          </a>
        )}
        <div className="flex min-w-0 grow basis-0 flex-wrap items-center gap-x-3 gap-y-1.5 font-semibold">
          {head}
        </div>
        {aside}
        <AccountMenu signedIn={signedIn} />
      </header>
      <main className="px-4 py-5 sm:px-6">{children}</main>
    </div>
  )
}
