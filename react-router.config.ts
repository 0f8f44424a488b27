import { join } from 'node:path'
import type { Config } from '@react-router/dev/config'
import { precompress } from './web/compile/precompress.ts'

export default {
  appDirectory: 'web',
  buildDirectory: 'build',
  // The few pages that hydrate bring the whole small map with them: no request for it later.
  routeDiscovery: { mode: 'initial' },
  buildEnd: ({ reactRouterConfig }) =>
    precompress(join(reactRouterConfig.buildDirectory, 'client', 'assets')),
} satisfies Config
