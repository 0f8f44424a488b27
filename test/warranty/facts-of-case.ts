import type { Facts, Seller, UnitFacts } from '#warranty/facts.ts'
import { facts, finding, otherSerial, proof, reference, thisSerial } from '../support/facts.ts'
import type { Given } from './worked-case.ts'

const formerSerial = 'LE4K23050001'
const serials = { this: thisSerial, other: otherSerial, former: formerSerial, none: null }

/** What a worked case says, as facts. */
export function factsOfCase(given: Given): Facts {
  const usual = facts()
  const repairs = (given.repairs ?? []).map(([receivedOn, deliveredOn], at) => ({
    id: `repair-${at + 1}`,
    receivedOn,
    deliveredOn,
    component: null,
    partsFitted: [],
    warrantyDays: null,
  }))
  const holidays = given['holidays of 2027']
  return {
    ...usual,
    policy: policyOf(given.policy ?? {}),
    desk: {
      shippingAllowanceDays: given.desk?.['days from shipping to sale'] ?? null,
      betterDateDays: given.desk?.['days to answer'] ?? null,
    },
    calendar: holidays
      ? { ...usual.calendar, years: { '2027': { holidays, workdays: [] } } }
      : usual.calendar,
    on: given['answered on'] ?? usual.on,
    reportedOn: given.reported ?? usual.reportedOn,
    betterDateAskedOn: given['better date asked on'] ?? null,
    device: unitOf(given, usual.device),
    seller: sellerOf(given),
    proofs: proofsOf(given),
    component: componentOf(given, usual),
    inspection: given.inspected === false ? null : usual.inspection,
    findings: findingsOf(given),
    relabels: given['relabelled on']
      ? [{ id: 'relabel-1', on: given['relabelled on'], formerSerial, by: 'zhao-min' }]
      : [],
    repairs,
    contracts: given.contract
      ? [{ id: 'contract-1', from: null, to: '2028-03-15', covered: ['host'] }]
      : [],
    recalls: given.recall ? [{ id: 'recall-1', inRange: true }] : [],
    promises: given['dealer promised more']
      ? [
          {
            id: 'promise-1',
            dealerId: 'shuguang',
            guaranteedByMaker: given['dealer promised more'] === 'guaranteed by the maker',
          },
        ]
      : [],
  }
}

function policyOf(words: NonNullable<Given['policy']>): Facts['policy'] {
  const { term, proofs, scope, ...rest } = reference.terms
  const length = words.days ? { days: words.days } : { months: words.months ?? 12 }
  const [naming, other] = proofs.ranks
  const invoice = { kinds: ['invoice' as const], namesSerial: true }
  return {
    ...rest,
    term: {
      ...term,
      length,
      addsRepairDays: words['adds repair days'] ?? null,
      movesToWorkingDay: words['moves to a working day'] ?? null,
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
    scope: { ...scope, covered: words.covers ?? scope.covered },
  }
}

const dayOr = (told: string | undefined, usual: string | null) =>
  told === 'unknown' ? null : (told ?? usual)

function unitOf(given: Given, usual: UnitFacts): UnitFacts {
  const shippedBefore = given['replaces a unit shipped on']
  const former = { ...usual, id: 'device-0', serial: formerSerial, madeOn: null }
  return {
    ...usual,
    serial: given.serial === 'unknown' ? null : usual.serial,
    known: given.serial !== 'not registered' && given.serial !== 'unknown',
    madeOn: dayOr(given.made, usual.madeOn),
    shippedOn: dayOr(given.shipped, usual.shippedOn),
    replaces: shippedBefore ? [{ ...former, shippedOn: shippedBefore }] : [],
    replacedBy: given.serial === 'retired' ? { id: 'device-2', serial: otherSerial } : null,
  }
}

function sellerOf({ seller, 'dealer authorized': authorized }: Given): Seller {
  if (authorized) {
    const authorizations = authorized.map(([from, to]) => ({ from, to }))
    return { kind: 'dealer', id: 'shuguang', authorizations }
  }
  switch (seller) {
    case 'unknown':
      return { kind: 'unknown' }
    case 'unlisted':
      return { kind: 'other', confirmedBy: null }
    case 'unlisted, confirmed':
      return { kind: 'other', confirmedBy: 'chen-jing' }
    case 'dealer, not on file':
      return { kind: 'dealer', id: 'shuguang', authorizations: null }
    case 'maker':
    case undefined:
      return { kind: 'maker' }
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

function componentOf({ component }: Given, usual: Facts): Facts['component'] {
  if (component === 'unknown') return null
  return component ? { key: 'output_board', class: component } : usual.component
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
