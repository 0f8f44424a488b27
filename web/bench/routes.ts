import { layout, prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Dock and bench, below /desk: a shell of their own, larger type and targets. */
export const benchRoutes: RouteConfigEntry[] = prefix('desk', [
  layout('bench/layout.tsx', [
    route('receive', 'bench/receive/home.tsx'),
    route('receive/slip', 'bench/receive/slip.tsx'),
    route('receive/:number', 'bench/receive/unpack.tsx'),
    route('bench', 'bench/job/home.tsx'),
    route('bench/:number', 'bench/job/job.tsx'),
    route('send', 'bench/send/home.tsx'),
    route('send/:number', 'bench/send/parcel.tsx'),
  ]),
])
