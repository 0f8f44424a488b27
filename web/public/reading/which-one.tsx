import type { ReactNode } from 'react'
import * as m from '../../messages/compiled/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import type { FieldState } from '../../ui/field-state.ts'
import { Plate } from '../../ui/plate.tsx'
import type { PlateKind } from '../../ui/plate-groups.ts'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** What was read, and what was typed, to be chosen from. */
export const WhichOne = ({
  field,
  label,
  kind,
  read,
  typed,
}: {
  field: FieldState
  label: ReactNode
  kind: PlateKind
  read: readonly string[]
  typed: string | undefined
}) => (
  <RadioCards
    field={field}
    label={label}
    cards={[
      ...(typed ? [{ value: typed, says: m.read_typed() }] : []),
      ...read.map((value) => ({ value, says: m.read_in_photo() })),
    ].map((card) => ({ ...card, label: <Plate kind={kind} value={card.value} bare /> }))}
  />
)

/** None of them is it. */
export const TypeInstead = ({ href }: { href: string }) => (
  <ButtonLink kind="bare" size="normal" href={href}>
    {m.read_none()}
  </ButtonLink>
)
