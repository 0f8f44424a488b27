import { index, prefix, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Reporting a fault: one question a page. */
const report = prefix('report', [
  index('public/report/serial.tsx'),
  route('model', 'public/report/model.tsx'),
  route('cover', 'public/report/cover.tsx'),
  route('fault', 'public/report/fault.tsx'),
  route('photos/:id', 'public/report/photo.ts'),
  route('you', 'public/report/you.tsx'),
  route('address', 'public/report/address.tsx'),
  route('check', 'public/report/check.tsx'),
  route('message', 'public/report/message.tsx'),
  route('done', 'public/report/done.tsx'),
])

/** A case behind its link. The first page shows its status; all others ask for the code. */
const oneCase = prefix('follow/:token', [
  index('public/case/case.tsx'),
  route('code', 'public/case/code.tsx'),
  route('leave', 'public/case/leave.tsx'),
  route('notices', 'public/case/notices.tsx'),
  route('contents', 'public/case/contents.tsx'),
  route('send', 'public/case/send.tsx'),
  route('findings', 'public/case/findings.tsx'),
  route('quotation', 'public/case/quotation.tsx'),
  route('decline', 'public/case/decline.tsx'),
  route('pay', 'public/case/pay.tsx'),
  route('arrived', 'public/case/arrived.tsx'),
  route('wrong', 'public/case/wrong.tsx'),
  route('rate', 'public/case/rate.tsx'),
  route('message', 'public/case/message.tsx'),
  route('contact', 'public/case/contact.tsx'),
  route('appeal', 'public/case/appeal.tsx'),
  route('again', 'public/case/again.tsx'),
  route('solved', 'public/case/solved.tsx'),
  route('cancel', 'public/case/cancel.tsx'),
  route('data', 'public/case/data.tsx'),
  route('data/kept.json', 'public/case/kept.ts'),
  route('papers/:paper', 'public/case/paper.ts'),
  route('photos/:id', 'public/case/photo.ts'),
])

/** Pages for customers: plain HTML and CSS; they work without scripts. */
export const publicRoutes: RouteConfigEntry[] = [
  index('public/home.tsx'),
  ...report,
  route('warranty', 'public/warranty/ask.tsx'),
  route('warranty/answer', 'public/warranty/answer.tsx'),
  route('mine', 'public/mine/page.tsx'),
  route('mine/code', 'public/mine/code.tsx'),
  route('mine/buy', 'public/mine/buy.tsx'),
  route('mine/hand/:serial', 'public/mine/hand.tsx'),
  route('mine/take/:token', 'public/mine/take.tsx'),
  route('follow', 'public/follow/start.tsx'),
  route('status', 'public/status/ask.tsx'),
  route('status/answer', 'public/status/answer.tsx'),
  ...oneCase,
  route('form', 'public/paper/how.tsx'),
  route('form/:paper', 'public/paper/blank.ts'),
  route('pictures/:id', 'public/picture.ts'),
  route('sign-in', 'public/sign-in.tsx'),
  route('sign-out', 'public/sign-out.tsx'),
  route('*', 'public/not-found.tsx'),
]
