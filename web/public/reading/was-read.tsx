import type { ReactNode } from 'react'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import type { PlateKind } from '../../ui/plate-groups.ts'

/** The number that was read, large, to be held against what it was read from. */
export function WasRead({
  kind,
  number,
  children,
}: {
  kind: PlateKind
  number: string
  /** What to compare it with. */
  children: ReactNode
}) {
  return (
    <section className="grid gap-2 rounded-control border-2 border-ink px-4 py-3">
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="scan" />
        {m.read_right()}
      </p>
      <p>
        <Plate kind={kind} value={number} size="head" />
      </p>
      {children}
    </section>
  )
}
