import { parseArgs } from 'node:util'
import { readConfig } from '../../src/config.ts'
import { openHouse } from '../../src/house.ts'
import { openLog } from '../../src/platform/log.ts'

export const summary = 'bring the database to this version: [--data DIR]'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
  const config = readConfig(values)
  const house = await openHouse(config, openLog(config.logLevel))
  await house.close()
  console.log('The database is ready for this version.')
}
