import type { StepName } from '../steps/steps.ts'

const mailIn: StepName[] = ['report', 'authorize', 'acknowledge', 'declare', 'shipIn']
const arrived: StepName[] = [...mailIn, 'receive', 'tellArrival']
const back: StepName[] = ['shipOut', 'tellCourier', 'deliver', 'confirm', 'rate']
const repair: StepName[] = ['startRepair', 'finish', ...back]
const found: StepName[] = [...arrived, 'inspect', 'findFault', 'judge']
const refused: StepName[] = [...arrived, 'inspect', 'findCause', 'judge']

/** The ways that cases take, from the first contact to the end; most are told only up to a step. */
export const plots = {
  assessed: ['report', 'assess'],
  advised: ['report', 'diagnose', 'ask', 'answer', 'resolve'],
  reopened: ['report', 'diagnose', 'resolve', 'reopen'],
  cancelled: ['report', 'authorize', 'cancel'],
  lost: [...mailIn, 'loseOnTheWay'],
  mailedIn: mailIn,
  remote: ['report', 'diagnose', 'ask', 'answer', 'assess', 'authorize', 'acknowledge', 'shipIn'],
  customs: [...mailIn, 'waitForCourier'],
  covered: [...found, ...repair],
  /** Found by the dealer's customer, sent on by the dealer. */
  throughDealer: [
    ...['report', 'authorize', 'acknowledge', 'declare', 'shipIn', 'forward', 'receive'],
    ...(['tellArrival', 'inspect', 'findFault', 'judge', ...repair] as const),
  ] as StepName[],
  slip: [
    'unpackSlip',
    'tellArrival',
    'inspect',
    'findFault',
    'judge',
    'quote',
    'accept',
    'pay',
    ...repair,
  ],
  less: [...mailIn, 'receiveLess', 'tellArrival', 'inspect'],
  misread: [...mailIn, 'receiveMisread', 'tellArrival', 'inspect', 'findFault', 'judge', ...repair],
  another: [...mailIn, 'receiveAnother', 'tellArrival'],
  suspected: [...arrived, 'inspect', 'suspectCause', 'judge'],
  undated: [...found, 'askDate', 'showInvoice', 'judge', ...repair],
  /** Out of warranty. */
  paid: [...found, 'quote', 'accept', 'pay', ...repair],
  paidCash: [...found, 'quote', 'accept', 'payCash', ...repair],
  paidInParts: [...found, 'quote', 'accept', 'payHalf', 'pay', ...repair],
  declined: [...found, 'quote', 'decline', ...back],
  quotedAnew: [...found, 'quote', 'quoteAnew', 'accept', 'pay', ...repair],
  called: [...found, 'quote', 'tellQuotation', 'accept', 'pay', ...repair],
  /** Covered, had not the bench found a cause that the policy excludes. */
  refused: [...refused, 'quote', 'accept', 'pay', ...repair],
  refusedDeclined: [...refused, 'quote', 'decline', ...back],
  appealed: [...refused, 'appeal', 'withdrawCause', 'judgeAgain', ...repair],
  /** The cause shows only when the repair has begun. */
  coverLost: [...found, 'startRepair', 'findCause', 'judge', 'quote', 'accept', 'pay', ...repair],
  supplementary: [
    ...([...found, 'quote', 'accept', 'pay', 'startRepair', 'judgeCable', 'quote'] as const),
    ...(['accept', 'pay', ...repair] as const),
  ] as StepName[],
  waiting: [...found, 'startRepair', 'waitForParts'],
  reworked: [...found, 'startRepair', 'finish', 'rework', 'finish', ...back],
  replaced: [...found, 'startRepair', 'replaceUnit', ...back],
  noFault: [...arrived, 'inspect', 'findNothing', 'pay', ...back],
  waived: [...arrived, 'inspect', 'findNothing', 'waive', ...back],
  lateMoney: [...found, 'quote', 'accept', 'takeBack', 'payLate', 'noteMoney', 'refund', ...back],
  disposed: [...refused, 'giveUp', 'consentToDispose', 'dispose'],
  unrepairable: [...refused, 'giveUp', ...back],
  bounced: [
    ...found,
    'startRepair',
    'finish',
    'shipOut',
    'tellCourier',
    'bounce',
    'moveHouse',
    ...back,
  ],
  damaged: [
    ...([...found, 'startRepair', 'finish', 'shipOut', 'tellCourier', 'deliver'] as const),
    ...(['disputeDamage', 'claim', 'settleAsIs'] as const),
  ] as StepName[],
  resent: [
    ...found,
    'startRepair',
    'finish',
    'shipOut',
    'tellCourier',
    'disputeLost',
    'claim',
    'resend',
    ...back,
  ],
  lostOnTheWayBack: [
    ...found,
    'startRepair',
    'finish',
    'shipOut',
    'tellCourier',
    'disputeLost',
    'claim',
    'settleLost',
  ],
  heldByCustomer: ['report', 'diagnose', 'ask', 'waitForCustomer'],
} as const satisfies Record<string, readonly StepName[]>
export type PlotName = keyof typeof plots
