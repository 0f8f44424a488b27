import { parseArgs } from 'node:util'
import { staffRoles } from '../../src/access/roles.ts'
import { addStaff, listStaff } from '../../src/access/staff/actions.ts'
import { handOutReset } from '../../src/access/staff/passwords.ts'
import type { PasswordLetter } from '../../src/access/staff/staff.ts'
import { visit, visitOptions } from '../visit.ts'

export const summary = 'staff: add EMAIL --name NAME --role ROLE, list, reset EMAIL'

const usage = `makegood staff add EMAIL --name NAME --role ROLE [--language en|zh-CN]
makegood staff reset EMAIL     lets in again who is locked out or forgot their password
makegood staff list
  ROLE    ${staffRoles.join(', ')}
  everywhere: [--data DIR] [--host HOST]`

export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...visitOptions,
      name: { type: 'string' },
      role: { type: 'string' },
      language: { type: 'string' },
    },
  })
  const { name, role, language, ...where } = values
  const [what, email] = positionals
  if (what === 'list')
    return visit(where, async (deps, desk) => console.table(await listStaff(deps, desk)))
  if (email === undefined) throw new Error(usage)
  if (what === 'reset')
    return hand(await visit(where, (deps, desk) => handOutReset(deps, desk, email)))
  if (what !== 'add') throw new Error(usage)
  const { letter } = await visit(where, (deps, desk) =>
    // What a person typed: `addStaff` checks it and says what is wrong.
    addStaff(deps, desk, { email, name, role, language: language ?? 'en' } as Parameters<
      typeof addStaff
    >[2]),
  )
  if (letter) hand(letter)
}

/** To standard output goes the link alone, so that it can be piped. */
function hand({ url, expiresAt }: PasswordLetter): void {
  console.error(`Whoever opens this sets the password, once, until ${expiresAt.toISOString()}:`)
  console.log(url)
}
