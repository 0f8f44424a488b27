import { parseArgs } from 'node:util'
import { readConfig } from '../../src/config.ts'
import { demoSignIns } from '../../src/demo/sign-ins.ts'
import { refuseDemo } from '../../src/demo-guard.ts'
import { openHouse } from '../../src/house.ts'
import { openLog } from '../../src/platform/log.ts'
import { listenForEnd } from '../signals.ts'

export const summary = 'serve: [--data DIR] [--host HOST] [--port PORT] [--empty]'

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      host: { type: 'string' },
      port: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  })
  const config = readConfig(values)
  const log = openLog(config.logLevel)
  // From here on a signal ends in good order, also one that comes while still starting.
  const asked = listenForEnd()
  refuseDemo(config, values.empty)
  // Loading the features takes as long as opening the database; each waits on something else.
  const features = Promise.all([
    import('../../src/serve.ts'),
    import('../../src/demo/settle-in.ts'),
  ])
  // What goes wrong here goes wrong again, and is told, where it is needed.
  features.then(([, { expectDemo }]) => expectDemo(config, values.empty)).catch(() => {})
  const house = await openHouse(config, log)
  let demo = false
  const serving = await features
    .then(async ([{ serve }, { settleIn }]) => {
      demo = await settleIn(house, config, values.empty)
      // No mail or SMS of a demo ever leaves.
      const quiet = { ...config, smtp: undefined, sms: undefined }
      return await serve(house, demo ? quiet : config, log)
    })
    .catch(async (error: unknown) => {
      await house.close()
      throw error
    })
  console.log(
    serving.address ? `Makegood answers at ${serving.address}` : 'Makegood works off jobs',
  )
  if (serving.address && serving.firstRunCode)
    console.log(
      `Nobody has set it up yet: open ${serving.address}/first-run and enter ${serving.firstRunCode}`,
    )
  if (serving.address && demo) console.log(demoSignIns())
  const signal = await asked
  log.info({ signal }, 'ending what is in hand')
  await serving.stop()
  await house.close()
}
