import type { Stage } from '#cases/stages.ts'
import type { PicturedPage } from './pages.ts'

/** The first page of a case in this stage, and what lies below it. */
const inStage = (stage: Stage, below: readonly string[] = [], dark = false): PicturedPage[] => [
  { name: `follow-${stage}`, path: '', customer: { stage }, dark },
  ...below.map((page) => ({
    name: `follow-${stage}-${page}`,
    path: `/${page}`,
    customer: { stage },
    dark,
  })),
]

const reporting = (page: string): PicturedPage => ({
  name: `report-${page}`,
  path: `/report/${page}`,
  customer: { report: 'under way' },
})

/** What customers see, on a desk of its own with cases in every stage. */
export const customerPages: readonly PicturedPage[] = [
  {
    name: 'warranty-covered',
    path: '/warranty/answer',
    customer: { warranty: 'covered' },
    dark: true,
  },
  {
    name: 'warranty-to-pay',
    path: '/warranty/answer',
    customer: { warranty: 'to pay' },
    dark: true,
  },
  { name: 'warranty-nothing', path: '/warranty/answer', customer: { warranty: 'nothing' } },
  { name: 'report', path: '/report', customer: { report: 'under way' }, dark: true },
  { name: 'report-label', path: '/report', customer: { label: 'read' }, dark: true },
  { name: 'report-labels', path: '/report', customer: { label: 'two numbers' } },
  { name: 'report-model', path: '/report/model', customer: { report: 'model asked' } },
  ...['cover', 'fault', 'you', 'address', 'check'].map(reporting),
  { name: 'report-with-us', path: '/report/cover', customer: { report: 'with us' } },
  { name: 'report-message', path: '/report/message', customer: { report: 'with us' } },
  { name: 'report-done', path: '/report/done', customer: { report: 'sent' } },
  { name: 'follow-start', path: '/follow' },
  { name: 'status', path: '/status', customer: { status: 'told' } },
  { name: 'status-told', path: '/status/answer', customer: { status: 'told' }, dark: true },
  { name: 'status-nothing', path: '/status/answer', customer: { status: 'nothing' } },
  { name: 'mine-ask', path: '/mine' },
  { name: 'mine-code', path: '/mine/code', customer: { mailbox: 'code sent' } },
  { name: 'mine', path: '/mine', customer: { mailbox: 'open' }, dark: true },
  { name: 'mine-buy', path: '/mine/buy', customer: { mailbox: 'open' } },
  {
    name: 'mine-hand',
    path: '/mine',
    customer: { mailbox: 'open' },
    behind: '/mine/hand/',
  },
  { name: 'mine-take', path: '', customer: { mailbox: 'offered' } },
  { name: 'form', path: '/form' },
  {
    name: 'follow-link',
    path: '',
    customer: { stage: 'inspecting', linkAlone: true },
    dark: true,
  },
  { name: 'follow-code', path: '/code', customer: { stage: 'inspecting', linkAlone: true } },
  {
    name: 'follow-code-sent',
    path: '/code?sent=mail',
    customer: { stage: 'inspecting', linkAlone: true },
  },
  {
    name: 'follow-code-texted',
    path: '/code?sent=sms',
    customer: { stage: 'inspecting', linkAlone: true },
  },
  ...inStage('reported', ['solved', 'cancel', 'message']),
  ...inStage('resolved', ['again']),
  ...inStage('authorized', ['send', 'notices', 'contents', 'contact']),
  ...inStage('inbound', ['send']),
  ...inStage('inspecting'),
  ...inStage('quoted', ['quotation', 'decline', 'findings', 'appeal'], true),
  ...inStage('awaiting_payment', ['pay']),
  ...inStage('repairing'),
  ...inStage('outbound'),
  ...inStage('delivered', ['arrived', 'wrong'], true),
  ...inStage('disputed'),
  ...inStage('closed', ['data', 'rate']),
  ...inStage('cancelled'),
  { name: 'expired', path: '', customer: { price: 'expired' } },
  { name: 'expired-quotation', path: '/quotation', customer: { price: 'expired' } },
]
