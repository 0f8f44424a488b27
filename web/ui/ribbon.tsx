import { classes } from './classes.ts'
import { bandOf, type Place, placeText } from './custody.ts'

export type Stretch = {
  place: Place
  /** Where, in words: “Depot”, with how long when it matters: “Depot, 7 days”. */
  label: string
  /** How much of the width, 1 to 12; a day each, say. No style attribute: public pages forbid it. */
  weight?: number
  /** The stretch of now. */
  now?: boolean
}

const grows = [
  'grow-1',
  'grow-2',
  'grow-3',
  'grow-4',
  'grow-5',
  'grow-6',
  'grow-7',
  'grow-8',
  'grow-9',
  'grow-10',
  'grow-11',
  'grow-12',
] as const

const growOf = (weight: number): string =>
  grows[Math.min(Math.max(Math.round(weight), 1), grows.length) - 1] ?? 'grow-1'

/** The custody ribbon lying down: where the unit was, from left to right. */
export function Ribbon({ stretches }: { stretches: readonly Stretch[] }) {
  return (
    <ol className="flex gap-0.5">
      {stretches.map((stretch) => (
        <li
          key={`${stretch.place} ${stretch.label}`}
          className={classes(
            stretch.now ? 'min-w-fit' : 'min-w-0',
            'basis-8',
            growOf(stretch.weight ?? 1),
          )}
        >
          <div className={classes('band-across h-3', bandOf[stretch.place])} />
          <span
            className={classes(
              'mt-1 block truncate text-[13px]',
              stretch.now ? classes('font-semibold', placeText[stretch.place]) : 'text-soft',
            )}
          >
            {stretch.label}
          </span>
        </li>
      ))}
    </ol>
  )
}
