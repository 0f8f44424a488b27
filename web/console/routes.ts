import { index, layout, prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Pages for staff, all below /desk; they hydrate. */
export const consoleRoutes: RouteConfigEntry[] = prefix('desk', [
  route('photos/:id', 'console/photo.ts'),
  layout('console/layout.tsx', [
    index('console/start.tsx'),
    route('inbox', 'console/inbox.tsx'),
    route('new', 'console/phone/page.tsx'),
    route('tasks', 'console/tasks/page.tsx'),
    route('mail', 'console/mail/page.tsx'),
    route('mail/:id', 'console/mail/one.tsx'),
    route('staff', 'console/staff/page.tsx'),
    route('*', 'console/not-found.tsx'),
  ]),
])
