import * as m from '../../messages/compiled/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import type { Scanned } from '../scanned.ts'
import { UnitList, UnitRow } from '../unit-row.tsx'

/** The form for a parcel that nobody told us of, with the serial number when one was scanned. */
export const slipFor = (serial: string): string =>
  serial === '' ? '/desk/receive/slip' : `/desk/receive/slip?serial=${encodeURIComponent(serial)}`

/** A scan that does not lead straight to one case: choose one, or open one from the slip. */
export function ScanAnswer({ typed, answer }: { typed: string; answer: Scanned }) {
  if (answer.found === 'one') return null
  if (answer.found === 'several')
    return (
      <UnitList title={m.dock_which({ typed })} count={answer.items.length} empty="">
        {answer.items.map((item) => (
          <UnitRow
            key={item.number}
            to={`/desk/receive/${item.number}`}
            item={item}
            aside={<StageChip stage={item.stage} />}
          />
        ))}
      </UnitList>
    )
  const [past] = answer.found === 'ended' ? answer.items : []
  return (
    <section role="status" className="grid gap-4 rounded-control border border-line bg-paper p-5">
      <div>
        <h2>{past ? m.dock_ended({ typed }) : m.dock_unknown({ typed })}</h2>
        <p className="text-soft">{past ? m.dock_ended_says() : m.dock_unknown_says()}</p>
      </div>
      <div>
        <ButtonLink
          href={slipFor(past ? past.serial : typed)}
          kind="primary"
          size="touch"
          icon="paper"
        >
          {m.dock_slip_open()}
        </ButtonLink>
      </div>
    </section>
  )
}
