import { index, layout, prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Pages for staff, all below /desk; they hydrate. */
export const consoleRoutes: RouteConfigEntry[] = prefix('desk', [
  route('photos/:id', 'console/photo.ts'),
  route('cases/:number/preview', 'console/case/preview-data.ts'),
  route('cases/:number/repair-order.pdf', 'console/case/repair-order.ts'),
  route('policy/files/:which', 'console/policy/file.ts'),
  route('imports/:id/bad-rows.csv', 'console/imports/bad-rows.ts'),
  layout('console/layout.tsx', [
    index('console/start.tsx'),
    route('inbox', 'console/inbox/page.tsx'),
    route('find', 'console/find/page.tsx'),
    route('devices/:serial', 'console/device/page.tsx'),
    route('cases/:number', 'console/case/page.tsx', [
      route('do/:command', 'console/case/do/page.tsx'),
      route('erase', 'console/case/erase.tsx'),
    ]),
    route('cases/:number/readers', 'console/case/readers.tsx'),
    route('new', 'console/phone/page.tsx'),
    route('tasks', 'console/tasks/page.tsx'),
    route('mail', 'console/mail/page.tsx'),
    route('mail/:id', 'console/mail/one.tsx'),
    route('staff', 'console/staff/page.tsx'),
    route('maker', 'console/maker/page.tsx'),
    route('policy', 'console/policy/page.tsx'),
    route('recalls', 'console/recalls/page.tsx'),
    route('purchases', 'console/purchases/page.tsx'),
    route('imports', 'console/imports/page.tsx'),
    route('imports/:id', 'console/imports/one.tsx'),
    route('policy/drafts/:id', 'console/policy/draft.tsx'),
    route('policy/drafts/:id/write', 'console/policy/write/page.tsx'),
    route('money', 'console/money/home.tsx'),
    route('cases/:number/pay', 'console/money/pay.tsx'),
    route('cases/:number/quote', 'console/quotation/quote.tsx'),
    route('*', 'console/not-found.tsx'),
  ]),
])
