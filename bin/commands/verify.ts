import { parseArgs } from 'node:util'
import { verifyHistories } from '../../src/cases/verify.ts'
import { readConfig } from '../../src/config.ts'
import { visitHouse } from '../../src/house.ts'
import { formatCaseNumber } from '../../src/kernel/case-number.ts'
import { openLog } from '../../src/platform/log.ts'
import { depsOf } from '../../src/serve.ts'

export const summary = 'verify every case’s history against its chain: [--data DIR]'

/** @returns 1 when any history is broken */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
  const config = readConfig(values)
  const house = await visitHouse(config, openLog('warn'))
  try {
    const { cases, events, faults } = await verifyHistories(depsOf(house, config))
    for (const { number, fault } of faults) console.log(`${formatCaseNumber(number)}: ${fault}`)
    console.log(`${cases} cases, ${events} events, ${faults.length} faults`)
    return faults.length > 0 ? 1 : 0
  } finally {
    await house.close()
  }
}
