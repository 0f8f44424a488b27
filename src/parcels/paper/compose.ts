import { formatCaseNumber } from '#kernel/case-number.ts'
import type { Texts } from '#kernel/language.ts'
import { code128, qrCode } from '#platform/codes.ts'
import { journeyOf, type RepairOrder } from '../repair-order.ts'
import { excerpt } from './excerpt.ts'
import { labels, type Sheet } from './sheet.ts'
import { dateOnPaper, given, tidy, worded, wording } from './wording.ts'

/** Letters of the fault that its field holds at a size to be read at arm's length. */
const faultRoom = 300
const faultLine = 36
const otherRoom = 96
const otherLine = 32
/** Modules of a serial number's code that still print wide enough for a scanner. */
const serialModules = 340

/** Words a repair order: every text in the paper's languages, every number with its codes. */
export function sheetOf(order: RepairOrder): Sheet {
  return { ...frameOf(order), ...factsOf(order), ...caseOf(order) }
}

function frameOf(order: RepairOrder) {
  const { language: paper, organization, notices, sendTo } = order
  const version = wording(paper, 'notices.version', { version: notices.version })
  return {
    lang: paper === 'en' ? ('en' as const) : ('zh' as const),
    labels: Object.fromEntries(
      labels.map((label) => [label, wording(paper, label)]),
    ) as Sheet['labels'], // fromEntries forgets the keys
    organization: worded(paper, organization.name),
    hotline: tidy(organization.hotline),
    footer: [version.map(({ text }) => text).join(' '), dateOnPaper(paper, order.printedOn)],
    notices: notices.list.map(({ text, clause }) => ({
      text: worded(paper, text),
      clause: clause ? wording(paper, 'notices.clause', { clause }) : null,
    })),
    signature: wording(paper, 'signature', { count: notices.list.length }),
    sendTo: sendTo
      ? {
          name: worded(paper, sendTo.name),
          address: tidy(sendTo.address),
          phone: given(sendTo.phone),
        }
      : null,
    ask: wording(paper, 'sendTo.ask'),
    journey: journeyOf(order).map((stretch) => ({
      stretch,
      name: wording(paper, `custody.${stretch}`),
    })),
  }
}

function factsOf({ language: paper, customer, unit, contents, packing, ...order }: RepairOrder) {
  const fault = given(order.fault)
  const other = given(order.otherContents)
  const start = fault && excerpt(fault, faultRoom, faultLine)
  return {
    customer: given(customer.name),
    phone: given(customer.phone),
    address: given(customer.returnAddress),
    serialLabel: unit.serialPlace
      ? wording(paper, 'serial.at', { place: withinLine(unit.serialPlace) })
      : wording(paper, 'serial'),
    serial: serialOf(given(unit.serial)),
    model: given(unit.model),
    fault: start,
    faultInFull: start === fault ? null : fault,
    contents: contents?.map(({ count, name }) => ({ count, name: worded(paper, name) })) ?? null,
    otherContents: other && excerpt(other, otherRoom, otherLine),
    packing: packing?.map((line) => worded(paper, line)) ?? [],
  }
}

/** A text that begins a sentence of its own elsewhere, as it stands behind a comma. */
const withinLine = (text: Texts): Texts => ({
  ...text,
  // “HDMI side” keeps its capitals.
  en: text.en.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()),
})

function serialOf(text: string | null): Sheet['serial'] {
  if (!text) return null
  const code = code128(text)
  // Groups of four are easier to compare and read aloud; a number with marks has its own.
  const groups = /^[0-9A-Za-z]{8,}$/.test(text) ? (text.match(/.{1,4}/g) ?? []) : [text]
  return { text, groups, code: code && code.modules <= serialModules ? code : null }
}

function caseOf({ language: paper, caseNumber, statusAddress }: RepairOrder) {
  const title = wording(paper, 'title')
    .map(({ text }) => text)
    .join(' ')
  if (!caseNumber)
    return { title, case: null, follow: null, enclose: wording(paper, 'enclose.blank') }
  const number = formatCaseNumber(caseNumber)
  return {
    title: `${title} ${number}`,
    enclose: wording(paper, 'enclose'),
    case: { number, code: code128(caseNumber) ?? null, qr: qrCode(caseNumber) },
    follow: given(statusAddress),
  }
}
