import { index, layout, prefix, type RouteConfigEntry } from '@react-router/dev/routes'

/** Dock and bench, below /desk/bench: a shell of their own, larger type and targets. */
export const benchRoutes: RouteConfigEntry[] = prefix('desk/bench', [
  layout('bench/layout.tsx', [index('bench/home.tsx')]),
])
