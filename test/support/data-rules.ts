import type { Client } from 'pg'

/** Statements may stand apart from the rule under these names only, as a leading comment. */
const exemptions = [
  'relay', // the outbox of all organizations is handed over at once
  'sweep', // what is due is found across organizations
  'verify', // the command line checks all histories
  'test', // a test looks or tampers; no statement of `src` may say so
]

type Plan = { Plans?: Plan[] } & Readonly<Record<string, unknown>>

const conditions = ['Index Cond', 'Recheck Cond', 'Filter', 'TID Cond']
/** An equality with organization_id on either side, as PostgreSQL prints conditions; `any` is none. */
const ofOneOrganization = /\borganization_id\)? = (?!ANY)|= \(?(\w+\.)?organization_id\b/

/** The name of the exemption that a statement claims, if any. */
export const exemptionOf = (text: string): string | undefined =>
  /^\s*\/\* exempt: (\w+) \*\//.exec(text)?.[1]

/** Only these have a plan; the rest (begin, set, create …) reads no table. */
const hasPlan = (text: string): boolean =>
  /^(\s|\/\*.*?\*\/|--.*\n|\()*(select|insert|update|delete|merge|with|values)\b/is.test(text)

/** The tables that the rule protects; also bids this client plan as if they were large. */
export async function tenantTables(client: Client): Promise<Set<string>> {
  await client.query(
    'set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off',
  )
  const { rows } = await client.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'organization_id' and table_schema not in ('auth', 'graphile_worker')`,
  )
  return new Set(rows.map((row) => row.name))
}

/**
 * What a statement does against the rule that each scan of a tenant table is of one
 * organization: one sentence per scan, none when all is well.
 */
export async function breaches(
  client: Client,
  tables: ReadonlySet<string>,
  text: string,
): Promise<string[]> {
  const exemption = exemptionOf(text)
  if (exemption !== undefined)
    return exemptions.includes(exemption) ? [] : [`The exemption ${exemption} is not known.`]
  if (!hasPlan(text)) return []
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (generic_plan, verbose, format json) ${text}`,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return plan
    ? scans(plan)
        .filter((scan) => !isBound(scan, tables))
        .map(describe)
    : []
}

const scans = (plan: Plan): Plan[] => [
  ...('Relation Name' in plan && plan['Node Type'] !== 'ModifyTable' ? [plan] : []),
  ...(plan.Plans ?? []).flatMap(scans),
]

const isBound = (scan: Plan, tables: ReadonlySet<string>): boolean =>
  !tables.has(`${scan.Schema}.${scan['Relation Name']}`) ||
  conditions.some((name) => ofOneOrganization.test(String(scan[name] ?? '')))

const describe = (scan: Plan): string =>
  `${scan['Node Type']} on ${scan['Relation Name']} without organization_id in its condition`
