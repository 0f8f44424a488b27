import type { z } from 'zod'
import type { ScreenContext } from '../app-types.ts'

type Asking = Pick<ScreenContext, 'app' | 'cookies' | 'organizationId'>
type Asked = Pick<Asking, 'app' | 'organizationId'>

/**
 * What waits sealed in somebody's own browser, for this maker's pages at `path` alone: no address
 * tells it, and nothing is kept with us. One of an earlier shape is none.
 */
export const sealed = <Schema extends z.ZodType>(
  cookie: { name: string; path: string },
  schema: Schema,
) => ({
  /** Null: nothing waits, or not any more. */
  read({ app, cookies, organizationId }: Asking): z.output<Schema> | null {
    const kept = schema.safeParse(app.access.openDraft(cookies, { ...cookie, organizationId }))
    return kept.success ? kept.data : null
  },
  /** @returns the `Set-Cookie` header; null: it is longer than a browser keeps */
  keepIfShort: ({ app, organizationId }: Asked, value: z.output<Schema>): string | null =>
    app.access.keepDraft({ ...cookie, organizationId }, value),
  /** The same, of what its form keeps short. */
  keep({ app, organizationId }: Asked, value: z.output<Schema>): string {
    const kept = app.access.keepDraft({ ...cookie, organizationId }, value)
    if (kept === null) throw new Error(`${cookie.name} is longer than its form lets it be.`)
    return kept
  },
  /** @returns the `Set-Cookie` header that throws it away */
  drop: ({ app }: Pick<Asking, 'app'>): string => app.access.dropDraft(cookie),
})
