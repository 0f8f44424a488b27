import { parseArgs } from 'node:util'
import { verifyHistories } from '../../src/cases/verify.ts'
import { readConfig } from '../../src/config.ts'
import { visitHouse } from '../../src/house.ts'
import { formatCaseNumber } from '../../src/kernel/case-number.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { openLog } from '../../src/platform/log.ts'
import { verifyVerdicts } from '../../src/repairs/verify-verdicts.ts'
import { depsOf } from '../../src/serve.ts'

export const summary =
  'verify every case’s history against its chain, every verdict against its facts: [histories | verdicts] [--data DIR]'

/** Each tells what it saw and answers how many faults it found. */
const parts = { histories, verdicts } satisfies Record<string, (deps: Deps) => Promise<number>>
const isPart = (name: string): name is keyof typeof parts => name in parts

/** @returns 1 when anything is broken; 2 when it is not known what to verify */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  const asked = positionals.length > 0 ? positionals : Object.keys(parts)
  const unknown = asked.find((name) => !isPart(name))
  if (unknown !== undefined) {
    console.error(`There is nothing called ${unknown} to verify: histories, verdicts.`)
    return 2
  }
  const config = readConfig(values)
  const house = await visitHouse(config, openLog('warn'))
  try {
    let faults = 0
    for (const name of asked.filter(isPart)) faults += await parts[name](depsOf(house, config))
    return faults > 0 ? 1 : 0
  } finally {
    await house.close()
  }
}

async function histories(deps: Deps): Promise<number> {
  const { cases, events, faults } = await verifyHistories(deps)
  for (const { number, fault } of faults) console.log(`${formatCaseNumber(number)}: ${fault}`)
  console.log(`${cases} cases, ${events} events, ${faults.length} faults`)
  return faults.length
}

const reasons = {
  differs: 'its facts give another answer',
  rules_unknown: 'its rules are not known to this version of the program',
  policy_missing: 'the version of the policy that it names is not there',
}

async function verdicts(deps: Deps): Promise<number> {
  const byRules = await verifyVerdicts(deps)
  for (const { rules, verdicts, faults } of byRules) {
    for (const { number, verdictId, fault } of faults)
      console.log(`${formatCaseNumber(number)}, verdict ${verdictId}: ${reasons[fault]}`)
    console.log(`rules ${rules}: ${verdicts} verdicts, ${faults.length} faults`)
  }
  if (byRules.length === 0) console.log('0 verdicts')
  return byRules.reduce((sum, { faults }) => sum + faults.length, 0)
}
