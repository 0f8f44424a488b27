import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { bandOf, type Place, placeText } from './custody.ts'

export type TimelineEvent = {
  id: string
  /** `<DateText>` of when; `stacked` in the console. */
  when: ReactNode
  title: ReactNode
  children?: ReactNode
}

export type TimelineStretch = {
  id: string
  place: Place
  /** “With the customer” */
  label: string
  /** “2 days” */
  howLong?: string
  events: readonly TimelineEvent[]
}

/**
 * The line of time with the custody ribbon beside it. `console`: time at the left, the place
 * opens each stretch. `public`: time at the right, the events alone. It ends with the next step
 * (`place: 'next'`).
 */
export function Timeline({
  stretches,
  look,
}: {
  stretches: readonly TimelineStretch[]
  look: 'console' | 'public'
}) {
  return (
    <ol className="grid gap-0.5">
      {stretches.map((stretch) => (
        <li
          key={stretch.id}
          className={classes('relative min-h-6', look === 'console' ? 'ps-25 sm:ps-32' : 'ps-8')}
        >
          <div
            className={classes(
              'absolute inset-y-0',
              look === 'console' ? 'start-18 w-3 sm:start-25' : 'start-0 w-4.5',
              bandOf[stretch.place],
            )}
          />
          {look === 'console' ? <ConsoleStretch {...stretch} /> : <PublicStretch {...stretch} />}
        </li>
      ))}
    </ol>
  )
}

function ConsoleStretch({ place, label, howLong, events }: TimelineStretch) {
  return (
    <>
      {place !== 'next' && (
        <p className="pt-0.5 pb-1.5 text-small">
          <span className={classes('font-semibold', placeText[place])}>{label}</span>
          {howLong && <span className="ms-2 text-soft">{howLong}</span>}
        </p>
      )}
      {events.map((event) => (
        <div key={event.id} className="relative min-h-12 pb-3.5">
          <div className="absolute end-full top-px me-10 text-end text-small text-soft max-sm:me-9.5">
            {event.when}
          </div>
          <div className={classes('font-semibold', place === 'next' && 'text-ours')}>
            {event.title}
          </div>
          {event.children && <div className="max-w-prose break-words">{event.children}</div>}
        </div>
      ))}
    </>
  )
}

function PublicStretch({ label, events }: TimelineStretch) {
  return (
    <div className="grid gap-2.5 py-0.5 pb-1.5">
      <span className="sr-only">{label}</span>
      {events.map((event) => (
        <div key={event.id} className="grid grid-cols-[1fr_auto] gap-x-3">
          <div className="min-w-0 font-semibold">{event.title}</div>
          <div className="pt-0.5 text-end text-small text-soft">{event.when}</div>
          {event.children && (
            <div className="col-span-2 text-small break-words text-soft">{event.children}</div>
          )}
        </div>
      ))}
    </div>
  )
}
