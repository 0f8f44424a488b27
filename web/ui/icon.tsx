import { classes } from './classes.ts'

/** Drawn for this desk on a box of 20: stroke 1.5, round ends. */
const paths = {
  tool: 'M12.6 3.2a4.2 4.2 0 0 0-4.5 5.9l-5 5a1.9 1.9 0 0 0 2.7 2.7l5-5a4.2 4.2 0 0 0 5.9-4.5l-2.5 2.5-2.6-.8-.8-2.6z',
  person:
    'M10 10.2a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8M3.8 17c.5-3 3-4.6 6.2-4.6s5.7 1.6 6.2 4.6',
  truck:
    'M3.6 14.3H2.2V5h9.6v9.3H7.2m4.6-7h3.3l2.7 3.3v3.7h-1.4m-3.6 0h-1M5.4 16.1a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6m9.2 0a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6',
  tick: 'm4 10.6 4 4 8.2-9',
  cross: 'm5 5 10 10m0-10L5 15',
  trouble: 'M10 3.2 18 16.8H2zM10 8.2v3.9m0 2.1v.1',
  pause: 'M7 4.5v11m6-11v11',
  copy: 'M7.5 7.5h8.5v8.5H7.5zM4.8 12.5H4V4h8.5v.8',
  find: 'M8.8 14.6a5.8 5.8 0 1 0 0-11.6 5.8 5.8 0 0 0 0 11.6m4.2-1.6 4 4',
  inbox: 'M3 11.2 5.2 4h9.6L17 11.2V16H3zm.1.3h3.7c.2 1.5 1.5 2.5 3.2 2.5s3-1 3.2-2.5h3.7',
  receive: 'M10 3v8.6m-3.4-3.4L10 11.6l3.4-3.4M3 12.5V17h14v-4.5',
  send: 'M10 11.8V3.2M6.6 6.6 10 3.2l3.4 3.4M3 12.5V17h14v-4.5',
  money: 'M4.5 2.8h11v14.4l-1.9-1.2-1.8 1.2-1.8-1.2-1.8 1.2-1.8-1.2-1.9 1.2zm3 4h5m-5 3h5m-5 3h3',
  tasks: 'm2.8 5.2 1.5 1.5 2.5-2.9M2.8 14l1.5 1.5 2.5-2.9M9.5 5.5h7.7M9.5 14.3h7.7',
  mail: 'M2.5 4.5h15v11h-15zm.3.4L10 10.8l7.2-5.9',
  scan: 'M3 6.5V3.5h3M14 3.5h3v3M17 13.5v3h-3M6 16.5H3v-3M6.2 7v6m2.6-6v6m2.3-6v6m2.7-6v6',
  phone:
    'M7.3 3.2 4.4 3.3c-.8 0-1.3.7-1.2 1.5.7 6.2 5.6 11.2 11.8 12 .8.1 1.5-.4 1.6-1.2l.2-2.8-3.6-1.7-1.7 1.8c-2.2-1-3.8-2.6-4.7-4.7l1.9-1.6z',
  message: 'M3 3.8h14v9.9H9.2L5.5 17v-3.3H3z',
  camera:
    'M2.8 6h3.5l1.3-2.3h4.8L13.7 6h3.5v10H2.8zM10 13.6a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  onward: 'm8 5.5 4.5 4.5L8 14.5',
  back: 'M12 5.5 7.5 10l4.5 4.5',
  question: 'M7.6 7.7a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.9-1.1 1.7m0 2.6v.1',
  more: 'M4.5 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0m5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0m5 0a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0',
  plus: 'M10 4v12M4 10h12',
  paper: 'M4.5 2.8h7.3l3.7 3.7v10.7h-11zm7 .2v3.8h3.8M7.3 10.5h5.4m-5.4 3h5.4',
  offline:
    'M3 3l14 14M5.8 11.3a6 6 0 0 1 3-1.6M2.8 8.1A10.4 10.4 0 0 1 6 6m3.2-1a10.4 10.4 0 0 1 8 3.1m-3 3.2-.9-.7M10 15.2v.1',
  leave: 'M8 3.5H3.5v13H8M8 10h9m-3.4-3.4L17 10l-3.4 3.4',
  clock: 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4M10 6v4.2l2.7 1.7',
  shield: 'M10 2.8 4 5v4.7c0 3.6 2.5 6 6 7.5 3.5-1.5 6-3.9 6-7.5V5zm-2.7 7 2 2 3.6-4',
  note: 'M4 16h3l8.7-8.7-3-3L4 13zm7-10 3 3',
} as const

export type IconName = keyof typeof paths

/** An icon beside its word. Alone (copy, camera, back) its button carries the label. */
export function Icon({
  name,
  size = 20,
  className,
}: {
  name: IconName
  size?: 14 | 16 | 18 | 20 | 24
  className?: string | undefined
}) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classes('shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
