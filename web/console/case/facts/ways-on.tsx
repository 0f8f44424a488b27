import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { WayOn } from '#warranty/answer.ts'
import * as m from '../../../messages/compiled/messages.js'
import { pathOf } from '../paths.ts'
import type { CaseData } from '../read-case.ts'

/** What can be done about a “no”, as far as it may be done from here. */
export function waysOn(
  { file, acts }: CaseData,
  verdict: CaseData['verdicts'][number],
): { id: string; says: ReactNode }[] {
  const may = (command: 'quote' | 'appeal') =>
    acts.some((act) => act.command === command && act.allowed)
  const linked = (command: 'quote' | 'appeal', words: string): ReactNode =>
    may(command) ? (
      <Link to={pathOf(command, file.number)} className="link">
        {words}
      </Link>
    ) : (
      words
    )
  const words: Record<WayOn['way'], () => ReactNode> = {
    paid_service: () => linked('quote', m.way_paid()),
    responsible_party: m.way_responsible,
    appeal: () => linked('appeal', m.way_appeal()),
  }
  return verdict.answer.waysOn.map(({ way }) => ({ id: way, says: words[way]() }))
}
