import { dayIn } from '#kernel/calendar.ts'
import type { Facts, UnitFacts } from '#warranty/facts.ts'
import { facts, finding, otherSerial, proof, reference, thisSerial } from '../support/facts.ts'
import {
  contractsOf,
  lengthOf,
  promisesOf,
  recallsOf,
  repairsOf,
  statutesOf,
} from './other-bases-of-case.ts'
import { sellerFrom } from './seller-of-case.ts'
import type { Given } from './worked-case.ts'

const formerSerial = 'LE4K23050001'
const serials = { this: thisSerial, other: otherSerial, former: formerSerial, none: null }

/** What a worked case says, as facts. */
export function factsOfCase(given: Given): Facts {
  const usual = facts()
  const holidays = given['holidays of 2027']
  return {
    ...usual,
    policy: policyOf(given.policy ?? {}),
    desk: {
      shippingAllowanceDays: given.desk?.['days from shipping to sale'] ?? null,
      betterDateDays: given.desk?.['days to answer'] ?? null,
      repairWarrantyDays: given.desk?.['repair warranty days'] ?? null,
    },
    calendar: holidays
      ? { ...usual.calendar, years: { '2027': { holidays, workdays: [] } } }
      : usual.calendar,
    on: given['answered on'] ?? usual.on,
    ...reportedIn(given, usual),
    betterDateAskedOn: given['better date asked on'] ?? null,
    device: unitOf(given, usual.device),
    seller: sellerFrom(given.seller, given['dealer authorized']),
    buyer: given.buyer === 'unknown' ? null : (given.buyer ?? usual.buyer),
    handedOverOn: given['handed over on'] ?? null,
    proofs: proofsOf(given),
    component: componentOf(given, usual),
    inspection: given.inspected === false ? null : usual.inspection,
    findings: findingsOf(given),
    relabels: given['relabelled on']
      ? [{ id: 'relabel-1', on: given['relabelled on'], formerSerial, by: 'zhao-min' }]
      : [],
    ...repairsOf(given),
    contracts: contractsOf(given),
    statutes: statutesOf(given),
    recalls: recallsOf(given),
    promises: promisesOf(given),
  }
}

/** The day of the report: told as a day, or as an instant in a time zone. */
function reportedIn(given: Given, usual: Facts): Pick<Facts, 'reportedOn' | 'timeZone'> {
  const timeZone = given['time zone'] ?? usual.timeZone
  const instant = given['reported at']
  if (instant) return { reportedOn: dayIn(timeZone, new Date(instant)), timeZone }
  return { reportedOn: given.reported ?? usual.reportedOn, timeZone }
}

/** Versions of the policy that differ in their term alone. */
export const versionsOf = ({ versions = [] }: Given): Facts['policy'][] =>
  versions.map(({ from, months }, at) => ({
    ...policyOf({ months }),
    version: at + 1,
    publishedFrom: from,
  }))

function policyOf(words: NonNullable<Given['policy']>): Facts['policy'] {
  const { term, proofs, scope, extension, promises, days, ...rest } = reference.terms
  const [naming, other] = proofs.ranks
  const invoice = { kinds: ['invoice' as const], namesSerial: true }
  return {
    ...rest,
    term: {
      ...term,
      length: lengthOf(words, 12),
      addsRepairDays: words['adds repair days'] ?? null,
      movesToWorkingDay: words['moves to a working day'] ?? null,
      ...(words.variants ? { variants: words.variants.map(variantOf) } : {}),
    },
    proofs: {
      ...proofs,
      ranks:
        words['invoices before other documents'] && naming && other
          ? [invoice, naming, other]
          : proofs.ranks,
      shippingDay: {
        counts: words['shipping day counts'] ?? true,
        allowanceDays: words['days from shipping to sale'] ?? null,
        daysToAsk: words['days to answer'] ?? null,
      },
    },
    scope: {
      ...scope,
      covered: words.covers ?? scope.covered,
      ...(words.bears ? { bears: words.bears } : {}),
    },
    extension:
      words['dealers may sell contracts'] === false
        ? { ...extension, soldBy: ['maker'] }
        : extension,
    promises: { ...promises, bindMaker: words['dealers’ promises bind the maker'] ?? false },
    days: { ...days, repairWarrantyDays: words['repair warranty days'] ?? null },
  }
}

type Variant = NonNullable<NonNullable<Given['policy']>['variants']>[number]
const variantOf = ({ months, days, ...rest }: Variant) => ({
  ...rest,
  length: lengthOf({ months, days }, 12),
})

const dayOr = (told: string | undefined, usual: string | null) =>
  told === 'unknown' ? null : (told ?? usual)

function unitOf(given: Given, usual: UnitFacts): UnitFacts {
  const once = given['replaces a unit shipped on']
  const shippedBefore = given['replaces units shipped on'] ?? (once ? [once] : [])
  return {
    ...usual,
    serial: given.serial === 'unknown' ? null : usual.serial,
    known: given.serial !== 'not registered' && given.serial !== 'unknown',
    madeOn: dayOr(given.made, usual.madeOn),
    shippedOn: dayOr(given.shipped, usual.shippedOn),
    model: given.model ?? usual.model,
    replaces: shippedBefore.map((shippedOn, at) => ({
      id: `former-${at}`,
      serial: at === 0 ? formerSerial : `LE4K2305000${at + 1}`,
      barCode: null,
      model: usual.model,
      madeOn: null,
      shippedOn,
    })),
    replacedBy: given.serial === 'retired' ? { id: 'device-2', serial: otherSerial } : null,
  }
}

function proofsOf({ bought, proofs }: Given): Facts['proofs'] {
  if (bought === 'unknown') return []
  if (!proofs) return [proof(bought ? { datedOn: bought } : {})]
  return proofs.map((words, at) => ({
    id: `proof-${at + 1}`,
    kind: words.kind,
    datedOn: words.dated,
    namesSerial: serials[words.serial],
    namesBarCode: words['bar code'],
    namesModel: words.model,
    recordedAfterReport: words['recorded after the report'],
    resale: words.resale,
    confirmedBy: words['confirmed by'],
    withdrawn: words.withdrawn,
  }))
}

function componentOf(given: Given, usual: Facts): Facts['component'] {
  const { component = 'host', 'component named': key = usual.component?.key ?? '' } = given
  return component === 'unknown' ? null : { key, class: component }
}

const findingsOf = ({ findings = [] }: Given): Facts['findings'] =>
  findings.map((words, at) => {
    const places = {
      'this component': 'output_board',
      'another component': 'fan',
      'the whole unit': null,
    }
    return finding({
      id: `finding-${at + 1}`,
      state: words.state,
      clause: words.clause,
      kind: words.kind,
      component: places[words.on],
      fault: words['of another fault'] ? 'work-2' : null,
      confirmedBy: words.state === 'confirmed' ? words.by : null,
      evidence: words.evidence.map((kind, piece) => ({ id: `${kind}-${at}-${piece}`, kind })),
      beyondRelabel: words['beyond our relabelling'],
    })
  })
