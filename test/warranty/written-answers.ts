// Answers written by hand, so that each rule of the telling is tried on its own, whatever facts lead to it.
import type { Language } from '#kernel/language.ts'
import type { Answer, Basis, Check, FactUsed } from '#warranty/answer.ts'
import { explain } from '#warranty/explanation.ts'
import type { Names } from '#warranty/names.ts'
import { reference } from '../support/facts.ts'

export const names: Names = {
  policy: reference,
  component: { en: 'Cooling fan', 'zh-CN': '散热风扇' },
  nameOf: (id) => ({ north: 'North AV', 'zhao-min': '赵敏' })[id] ?? null,
}
export const nameless: Names = { policy: reference, component: null }

export const used = (
  fact: string,
  value: FactUsed['value'],
  id: FactUsed['id'] = null,
): FactUsed => ({
  fact,
  id,
  value,
})
export const check = (change: Partial<Check>): Check => ({
  ...{ name: 'term', result: 'passed', reason: 'no_date', clause: null },
  ...{ facts: [], missing: [], interpretations: [], ...change },
})
export const basis = (change: Partial<Basis>): Basis => ({
  ...{ basis: 'base', id: null, owedBy: 'maker', state: 'holds', bears: [], checks: [] },
  ...change,
})
export const answer = (change: Partial<Answer>): Answer => ({
  ...{ kind: 'verdict', rules: 2, policyVersion: 1, component: 'fan', outcome: 'covered' },
  ...{ bears: ['parts', 'labour'], bases: [], missing: [], waysOn: [], promises: [] },
  dates: {
    ...{ startsOn: null, startsBy: null, proofId: null, coveredTo: null, provisional: false },
    firstReportedOn: '2026-11-12',
  },
  ...change,
})

export const identity = check({ name: 'identity', reason: 'no_serial', result: 'passed' })
export const reported = used('reported_on', '2026-11-12')
export const agreedOn = used('agreed_on', '2029-01-01')
export const periodTo = (day: string): Check =>
  check({ name: 'period', reason: 'in_contract', facts: [reported, used('covered_to', day)] })

export const told = (change: Partial<Answer>, language: Language = 'en', by = names) =>
  explain(answer(change), language, by)
