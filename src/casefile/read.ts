import { mayDo, requirePermission } from '#access/permissions.ts'
import { isOutside } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import { allowedInPaths } from '#cases/allowed.ts'
import type { Case } from '#cases/case.ts'
import { currentContact } from '#cases/contact-store.ts'
import { isForOutside } from '#cases/for-outside.ts'
import { turnOf } from '#cases/stages.ts'
import { otherOpenCase } from '#cases/store.ts'
import { readVisible } from '#cases/visible.ts'
import type { WorkLine } from '#cases/work.ts'
import { workLines } from '#cases/work-store.ts'
import { ratingGiven } from '#contacts/store.ts'
import { dayIn } from '#kernel/calendar.ts'
import { toWire } from '#kernel/money.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Organization } from '#organizations/organization.ts'
import { custodyNow, custodyOf } from '#parcels/custody.ts'
import { parcels } from '#parcels/store.ts'
import { asPayments, payments } from '#payments/store.ts'
import type { Deps } from '#platform/deps.ts'
import type { Statement } from '#platform/postgres/db.ts'
import { asQuotations, quotations } from '#quotations/store.ts'
import { noteReading } from '#readers/note.ts'
import { findings } from '#repairs/store.ts'
import { openTasks } from '#tasks/store.ts'
import { asToday } from '#warranty/rules-1.ts'
import { buttonsFor } from './buttons.ts'
import { moneyOf, shownPayments, shownQuotation, shownTasks } from './money.ts'
import * as beside from './store.ts'
import type { CaseView, NarrowedCase } from './view.ts'

const reading = {
  contact: currentContact,
  otherOpen: otherOpenCase,
  openTasks,
  work: workLines,
  parcels,
  quotations,
  payments,
  findings,
  device: beside.device,
  dealer: beside.dealer,
  depot: beside.depot,
  verdicts: beside.verdicts,
  acknowledgements: beside.acknowledgements,
  tasks: beside.tasks,
  said: beside.said,
  rating: ratingGiven,
  words: beside.texts,
  attachments: beside.attachments,
  people: beside.staffNames,
}

/** Words that only those who may know the person read. */
const personal = new Set(['contact', 'word', 'rating', 'task', 'task_done'])

const ofTasks = new Set(['task', 'task_done'])

/**
 * Everything about a case that this viewer may see, in one statement: each part by its own row
 * of `access/permissions.ts`.
 * @throws Refusal missing: not there, or not theirs
 */
export async function readCaseFile(deps: Deps, viewer: Viewer, number: string): Promise<CaseView> {
  return noted(deps, viewer, await caseFileOf(deps, viewer, number))
}

/** The same for what shows nobody the person, or notes by itself what it shows. */
export async function caseFileOf(deps: Deps, viewer: Viewer, number: string): Promise<CaseView> {
  requirePermission(viewer, 'case.read')
  return await present(deps, viewer, await readVisible(deps, viewer, { number }, reading))
}

/** The same by the case's id, for links and jobs, which never see a number. */
export async function readCaseById(deps: Deps, viewer: Viewer, id: string): Promise<CaseView> {
  requirePermission(viewer, 'case.read')
  return noted(
    deps,
    viewer,
    await present(deps, viewer, await readVisible(deps, viewer, { id }, reading)),
  )
}

/** The bench works without persons: only whoever is told of one has read of one. */
function noted(deps: Deps, viewer: Viewer, file: CaseView): CaseView {
  if (mayDo(viewer, 'case.read_person')) noteReading(deps, viewer, 'case', 'case', [file.id])
  return file
}

/** As the API gives it: a key may be too narrow for what is owed and paid. */
export async function readNarrowed(
  deps: Deps,
  viewer: Viewer,
  number: string,
): Promise<NarrowedCase> {
  const file = await readCaseFile(deps, viewer, number)
  return { ...file, money: mayDo(viewer, 'payments.read') ? file.money : null }
}

type Found = Case & { [Name in keyof typeof reading]: Read<(typeof reading)[Name]> }
type Read<Expression> = Expression extends Statement<infer Value> ? Value : never

async function present(deps: Deps, viewer: Viewer, file: Found): Promise<CaseView> {
  const organization = await readOrganization(deps, viewer)
  const person = mayDo(viewer, 'case.read_person')
  const verdicts = mayDo(viewer, 'verdict.read')
  const quoted = mayDo(viewer, 'quotation.read')
  const tasks = mayDo(viewer, 'tasks.read')
  const inside = !isOutside(viewer.role)
  const said = file.said.filter(({ direction }) => inside || direction !== 'internal')
  const unsaid = new Set(file.said.filter((one) => !said.includes(one)).map((one) => one.textId))
  const texts = Object.fromEntries(
    file.words
      .filter(({ id, kind }) => (inside || isForOutside(kind)) && !unsaid.has(id))
      .filter(({ kind }) => person || !personal.has(kind))
      .filter(
        ({ kind }) =>
          (quoted || (kind !== 'quotation_line' && kind !== 'goodwill')) &&
          (tasks || !ofTasks.has(kind)),
      )
      .map(({ id, body }) => [id, body]),
  )
  const offers = asQuotations(file.quotations)
  const rows = asPayments(file.payments)
  const ribbon = custodyOf(file.openedAt.toISOString(), file.parcels)
  const current = offers.find(({ state }) => state === 'issued') ?? offers.at(-1) ?? null
  const { currency } = organization
  return {
    ...plain(file),
    device: file.device,
    dealer: file.dealer,
    depot: file.depot,
    sendTo: file.sendTo ?? (file.dealer ? 'dealer' : 'depot'),
    contact: person ? file.contact : null,
    fault: texts[file.faultTextId] ?? null,
    otherContents: texts[file.otherContentsTextId ?? ''] ?? null,
    acknowledgements: file.acknowledgements,
    custody: custodyNow(ribbon),
    ribbon,
    parcels: file.parcels,
    findings: file.findings,
    work: verdicts ? file.work : file.work.map(unjudged),
    verdicts: verdicts
      ? file.verdicts.map((kept) => ({ ...kept, answer: asToday(kept.answer) }))
      : [],
    quotation: current && quoted ? shownQuotation(current) : null,
    quotations: quoted ? offers.map(shownQuotation) : [],
    payments: mayDo(viewer, 'payments.read') ? shownPayments(file.payments) : [],
    money: moneyOf(file, currency, offers, rows),
    fee:
      file.feeMinor === null
        ? null
        : { amount: toWire({ minor: file.feeMinor, currency }), settled: file.feeSettled },
    tasks: tasks ? shownTasks(file.tasks) : [],
    said: person ? said : [],
    rating: file.rating,
    attachments: mayDo(viewer, 'attachment.read') ? file.attachments : [],
    texts,
    people: mayDo(viewer, 'staff.read') ? file.people : {},
    allowedCommands: allowedInPaths(viewer.role, file.stage),
    buttons: buttonsFor(viewer, standingOf(deps, organization, file, offers)),
  }
}

const unjudged = (line: WorkLine): WorkLine => ({
  ...line,
  verdictId: null,
  verdictOutcome: null,
  verdictBears: [],
})

const standingOf = (
  deps: Deps,
  { settings, timeZone }: Organization,
  file: Case & Pick<Found, 'otherOpen' | 'openTasks' | 'rating'>,
  offers: ReturnType<typeof asQuotations>,
) => {
  const now = deps.clock()
  return {
    file,
    offer: offers.find(({ state }) => state === 'issued') ?? null,
    tasks: file.openTasks,
    otherOpen: file.otherOpen,
    disputeDays: settings.disputeDays,
    rating: file.rating,
    now,
    today: dayIn(timeZone, now),
  }
}

const moment = (at: Date | null): string | null => at?.toISOString() ?? null

/** The row's own facts as they go out. */
function plain(file: Case) {
  const { id, number, version, stage, reportedOn, openedVia, language, outcome } = file
  return {
    id,
    number,
    version,
    stage,
    turn: turnOf[stage],
    reportedOn,
    openedVia,
    language,
    outcome,
    dealerId: file.dealerId,
    customerId: file.customerId,
    stageSince: file.stageSince.toISOString(),
    openedAt: file.openedAt.toISOString(),
    wordBy: moment(file.wordBy),
    hold:
      file.holdReason && file.holdSince
        ? { reason: file.holdReason, since: file.holdSince.toISOString(), until: file.holdUntil }
        : null,
    serials: { declared: file.declaredSerial, received: file.receivedSerial },
    addressKnown: file.addressKnown,
    declared: file.declared,
    checked: file.checked,
    clearance: file.clearance,
    disposition: file.disposition,
    judged: file.judged,
    appealed: file.appealed,
    deliveredAt: moment(file.deliveredAt),
    closedAt: moment(file.closedAt),
  }
}
