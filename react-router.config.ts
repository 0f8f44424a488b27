import type { Config } from '@react-router/dev/config'

export default {
  appDirectory: 'web',
  buildDirectory: 'build',
  // The few pages that hydrate bring the whole small map with them: no request for it later.
  routeDiscovery: { mode: 'initial' },
} satisfies Config
