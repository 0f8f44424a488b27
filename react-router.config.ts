import { join } from 'node:path'
import type { Config } from '@react-router/dev/config'
import { precompress } from './web/compile/precompress.ts'

export default {
  appDirectory: 'web',
  buildDirectory: 'build',
  // A page brings the map of its own routes; those its links lead to come after it was drawn. Half of
  // the whole map is of pages for customers, which run no script.
  routeDiscovery: { mode: 'lazy' },
  buildEnd: ({ reactRouterConfig }) =>
    precompress(join(reactRouterConfig.buildDirectory, 'client', 'assets')),
} satisfies Config
