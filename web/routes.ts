import { layout, type RouteConfig, route } from '@react-router/dev/routes'
import { benchRoutes } from './bench/routes.ts'
import { consoleRoutes } from './console/routes.ts'
import { accessRoutes } from './public/access-routes.ts'
import { publicRoutes } from './public/routes.ts'

/** Every page. Each world lists its own beside its pages, so that nobody waits for this file. */
export default [
  layout('public/layout.tsx', [...accessRoutes, ...publicRoutes]),
  ...consoleRoutes,
  ...benchRoutes,
  route('-/primitives', 'gallery/page.tsx'),
] satisfies RouteConfig
