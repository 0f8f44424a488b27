import type { ReactNode } from 'react'
import type { SignedIn } from '../app-types.ts'
import * as m from '../messages/compiled/messages.js'
import { Rail } from './rail.tsx'

/** The console: the rail, and the page beside it (above it on a phone). */
export function ConsolePage({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:bg-paper focus:p-3"
      >
        {m.skip_to_content()}
      </a>
      <Rail signedIn={signedIn} />
      <main id="content" className="min-h-dvh pb-18 md:ms-18 md:pb-0">
        {children}
      </main>
    </>
  )
}
