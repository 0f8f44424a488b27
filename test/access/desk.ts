import { systemViewer, type Viewer } from '#access/viewer.ts'
import { isRefusal, type RefusalKind } from '#kernel/refusal.ts'
import { createOrganization } from '#organizations/actions.ts'
import type { Deps } from '#platform/deps.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { testDeps } from '../support/deps.ts'

/** A maker's desk on a database and a clock of its own. */
export type Desk = {
  deps: Deps
  database: TestDatabase
  /** The desk itself, as at the command line. */
  desk: Viewer
  /** Minutes go by. */
  later(minutes: number): void
  another(name: string): Promise<Viewer>
}

export async function openDesk(publicUrl = 'http://127.0.0.1:4700'): Promise<Desk> {
  const database = await freshDatabase()
  let now = Date.parse('2026-11-22T09:00:00Z')
  const deps: Deps = { ...testDeps(database.db, () => new Date(now)), publicUrl }
  const another = async (name: string) => {
    const organization = await createOrganization(deps, {
      name: { en: name, 'zh-CN': name },
      hotline: '400 555 0142',
      country: 'CN',
      timeZone: 'Asia/Shanghai',
      currency: 'CNY',
      languages: ['en', 'zh-CN'],
    })
    return systemViewer(organization.id)
  }
  const later = (minutes: number) => {
    now += minutes * 60_000
  }
  return { deps, database, desk: await another('Brightcut Video'), later, another }
}

/** For `assert.rejects`: refused in this way, under this rule. */
export const refused = (kind: RefusalKind, rule: string) => (error: unknown) => {
  if (isRefusal(error) && error.kind === kind && error.rule === rule) return true
  throw error
}

/** The `Cookie` header of a browser that was sent these `Set-Cookie` headers. */
export const cookieHeader = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')

/** The same deps, counting the statements that go through them. */
export function counting(deps: Deps): { deps: Deps; sent(): number } {
  let sent = 0
  const db = deps.db.withPlugin({
    transformQuery: ({ node }) => {
      sent += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  return { deps: { ...deps, db }, sent: () => sent }
}
