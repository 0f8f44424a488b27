import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Pages for customers: plain HTML and CSS, no scripts. */
export const publicRoutes: RouteConfigEntry[] = [
  index('public/home.tsx'),
  route('sign-in', 'public/sign-in.tsx'),
  route('sign-out', 'public/sign-out.tsx'),
  route('*', 'public/not-found.tsx'),
]
