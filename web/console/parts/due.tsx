import { dayIn, dayOf } from '#kernel/calendar.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText, DueText } from '../../ui/date-text.tsx'

/** When something is due, as one says it: “today”, “tomorrow”, “Thu 26 Nov”, “2 hours late”. */
export function Due({ by, rests = false }: { by: string | null; rests?: boolean }) {
  const { now, maker } = useDesk()
  if (rests) return <span className="text-soft">{m.due_rests()}</span>
  if (by === null) return <span className="text-soft">–</span>
  const at = new Date(by)
  if (at < now) return <DueText by={at} />
  const days = dayOf(dayIn(maker.timeZone, at)) - dayOf(dayIn(maker.timeZone, now))
  if (days > 1) return <DateText at={at} />
  return (
    <time dateTime={by} className="whitespace-nowrap">
      {days === 0 ? m.due_today_word() : m.due_tomorrow_word()}
    </time>
  )
}
