import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Getting in: the first run, and passwords behind a mailed link. */
export const accessRoutes: RouteConfigEntry[] = [
  route('first-run', 'public/first-run.tsx'),
  route('forgotten', 'public/password/forgotten.tsx'),
  route('password/:token', 'public/password/set.tsx'),
]
