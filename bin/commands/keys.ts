import { parseArgs } from 'node:util'
import { createKey, listKeys, revokeKey } from '../../src/access/keys/actions.ts'
import { type ApiKey, keyRoles } from '../../src/access/keys/key.ts'
import { permissions } from '../../src/access/permissions.ts'
import { listStaff } from '../../src/access/staff/actions.ts'
import type { Viewer } from '../../src/access/viewer.ts'
import { commands } from '../../src/cases/lifecycle.ts'
import { readDealer } from '../../src/dealers/actions.ts'
import { missing } from '../../src/kernel/refusal.ts'
import type { Deps } from '../../src/platform/deps.ts'
import { visit, visitOptions } from '../visit.ts'

export const summary =
  'API keys: create --role ROLE [--for EMAIL] [--dealer ID] [--label TEXT] [--scope NAME]…, list, revoke ID'

const usage = `makegood keys create --role ROLE [--for EMAIL] [--dealer ID] [--label TEXT] [--language en|zh-CN] [--scope NAME]…
makegood keys list
makegood keys revoke ID
  ROLE    ${keyRoles.join(', ')}
  EMAIL   of the colleague whose key it is: where another person is needed, it is not one
  NAME    a command (ship_in) or a permission (case.read); without any, all that the role may
  everywhere: [--data DIR] [--host HOST]`

const scopeNames: readonly string[] = [...commands, ...Object.keys(permissions)]

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...visitOptions,
      role: { type: 'string' },
      for: { type: 'string' },
      dealer: { type: 'string' },
      label: { type: 'string' },
      language: { type: 'string' },
      scope: { type: 'string', multiple: true },
    },
  })
  const [what, id] = positionals
  if (what === 'create') return create(values)
  if (what === 'list') return visit(values, async (deps, desk) => print(await listKeys(deps, desk)))
  if (what !== 'revoke' || id === undefined) throw new Error(usage)
  await visit(values, (deps, desk) => revokeKey(deps, desk, id))
  console.log('Revoked. The key opens nothing any more.')
}

type Asked = Parameters<typeof visit>[0] & {
  role?: string
  for?: string
  dealer?: string
  label?: string
  language?: string
  scope?: string[]
}

async function create(asked: Asked): Promise<void> {
  const { role, for: email, dealer, label, language, scope, ...where } = asked
  const unknown = scope?.filter((name) => !scopeNames.includes(name)) ?? []
  if (unknown.length > 0)
    throw new Error(`Not a scope: ${unknown.join(', ')}\nScopes are: ${scopeNames.join(', ')}`)
  const { text } = await visit(where, async (deps, desk) => {
    if (dealer !== undefined) await readDealer(deps, desk, dealer)
    // What a person typed: `createKey` checks it and says what is wrong.
    return createKey(deps, email === undefined ? desk : await colleague(deps, desk, email), {
      role,
      dealerId: dealer ?? null,
      label: label ?? '',
      language: language ?? 'en',
      scopes: scope ?? null,
    } as Parameters<typeof createKey>[2])
  })
  console.error('Keep this key safe; it is shown this once. Send it as Authorization: Bearer …')
  console.log(text)
}

/** The desk in the name of this colleague. */
async function colleague(deps: Deps, desk: Viewer, email: string): Promise<Viewer> {
  const found = (await listStaff(deps, desk)).find((one) => one.email === email.toLowerCase())
  if (!found) throw missing('staff')
  return { ...desk, id: found.id }
}

function print(keys: ApiKey[]): void {
  console.table(
    keys.map(({ id, role, label, dealerId, scopes, createdAt, revokedAt }) => ({
      id,
      role,
      label,
      dealer: dealerId ?? '',
      scopes: scopes?.join(' ') ?? 'all of the role',
      created: createdAt.toISOString().slice(0, 10),
      revoked: revokedAt?.toISOString().slice(0, 10) ?? '',
    })),
  )
}
