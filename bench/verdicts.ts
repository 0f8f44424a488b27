// `node bench/verdicts.ts`: pure verdicts a second on one core, in turns with the baseline, which
// is `structuredClone` of the same facts. Arguments: rounds (7), milliseconds a turn (400).
import { verdict } from '#warranty/verdict.ts'
import { contract, facts, finding, proof } from '../test/support/facts.ts'
import { machine, median } from './figures.ts'

const [rounds = 7, milliseconds = 400] = process.argv.slice(2).map(Number)

/** What a desk asks most: in term, out of it, refused by a finding, saved by an extension. */
const kinds = {
  'in term': facts(),
  'out of term': facts({ reportedOn: '2027-06-01', on: '2027-06-05' }),
  'water found': facts({ findings: [finding()] }),
  'by an extension': facts({
    reportedOn: '2027-06-01',
    on: '2027-06-05',
    contracts: [contract()],
    proofs: [proof(), proof({ id: 'proof-2', kind: 'certificate' })],
  }),
}

/** How often a second, over at least these milliseconds. */
function rate(act: () => unknown): number {
  const from = performance.now()
  let done = 0
  let now = from
  while (now - from < milliseconds) {
    for (let at = 0; at < 500; at++) act()
    done += 500
    now = performance.now()
  }
  return (done / (now - from)) * 1_000
}

const whole = (rate: number): string => Math.round(rate).toLocaleString('en')

console.log(machine())
for (const [name, asked] of Object.entries(kinds)) {
  const judge = () => verdict(asked)
  const clone = () => structuredClone(asked)
  rate(judge)
  rate(clone)
  const turns = Array.from({ length: rounds }, () => {
    const judged = rate(judge)
    const cloned = rate(clone)
    return { judged, cloned, ratio: judged / cloned }
  })
  const of = (figure: 'judged' | 'cloned' | 'ratio') => median(turns.map((turn) => turn[figure]))
  console.log(
    `${name.padEnd(16)} ${whole(of('judged')).padStart(9)} verdicts/s, structuredClone ${whole(of('cloned')).padStart(8)}/s, ratio ${of('ratio').toFixed(1)}`,
  )
}
