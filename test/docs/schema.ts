import type { Client } from 'pg'

type Table = { schema: string; name: string; columns: Column[]; rules: string[]; indexes: string[] }
type Column = { name: string; type: string; required: boolean; standard: string | null }

/** Tables of ours and of better-auth, in the order in which the migrations make them. */
const statement = `
  select space.nspname as schema, class.relname as name,
    (select jsonb_agg(jsonb_build_object('name', quote_ident(attname),
        'type', format_type(atttypid, atttypmod), 'required', attnotnull,
        'standard', (select pg_get_expr(adbin, adrelid) from pg_attrdef
          where adrelid = attrelid and adnum = attnum)) order by attnum)
      from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped) as columns,
    (select coalesce(jsonb_agg('constraint ' || quote_ident(conname) || ' '
        || pg_get_constraintdef(oid, true) order by case contype
          when 'p' then 1 when 'u' then 2 when 'f' then 3 else 4 end, conname), '[]')
      from pg_constraint where conrelid = class.oid and contype in ('p', 'u', 'f', 'c')) as rules,
    (select coalesce(jsonb_agg(pg_get_indexdef(indexrelid) order by pg_get_indexdef(indexrelid)), '[]')
      from pg_index where indrelid = class.oid
        and not exists (select from pg_constraint where conindid = indexrelid
          and contype in ('p', 'u'))) as indexes
  from pg_class class join pg_namespace space on space.oid = class.relnamespace
  where class.relkind = 'r' and space.nspname in ('public', 'auth')
  order by class.oid`

const nameOf = ({ schema, name }: Table): string =>
  schema === 'public' ? name : `${schema}.${name === 'user' ? '"user"' : name}`

const columnLine = ({ name, type, required, standard }: Column): string =>
  [
    name,
    shortType(type),
    ...(required ? ['not null'] : []),
    ...(standard ? [`default ${plain(standard)}`] : []),
  ].join(' ')

const words =
  /'[^']*'|\b(PRIMARY KEY|FOREIGN KEY|UNIQUE|CHECK|REFERENCES|ON DELETE CASCADE|IS|NOT|NULL|AND|OR|ANY|ALL|ARRAY|CASE|WHEN|THEN|ELSE|END|CREATE|INDEX|ON|USING|WHERE|BETWEEN|COLLATE)\b/g

/** As our migrations are written: small words, short names of types, lists as lists. */
const plain = (text: string): string =>
  text
    .replaceAll(words, (word) => (word.startsWith("'") ? word : word.toLowerCase()))
    .replaceAll('::text', '')
    .replaceAll(/ = any \(array\[([^\]]*)\]\)/g, ' in ($1)')
    .replaceAll(/ <> all \(array\[([^\]]*)\]\)/g, ' not in ($1)')
    .replace(' using btree', '')

const shortTypes: Readonly<Record<string, string>> = {
  'timestamp with time zone': 'timestamptz',
  integer: 'int',
  'integer[]': 'int[]',
}
const shortType = (type: string): string =>
  shortTypes[type] ?? type.replace(/^character\(/, 'char(')

const tableText = (table: Table): string => {
  const inside = [...table.columns.map(columnLine), ...table.rules.map(plain)]
  const indexes = table.indexes.map((index) => `${plain(index).replace(' public.', ' ')};\n`)
  return `create table ${nameOf(table)} (\n  ${inside.join(',\n  ')}\n);\n${indexes.join('')}`
}

/** `db/schema.sql`: what all migrations together come to, as the database itself tells it. */
export async function schemaPage(client: Client): Promise<string> {
  const { rows } = await client.query<Table>(statement)
  return [
    '-- Made by `npm run docs` from a database that db/migrations were applied to: to read, never\n' +
      '-- to run. Why each thing is so stands in the migrations. The tables of graphile-worker\n' +
      '-- (schema graphile_worker) are its own.\n',
    ...rows.map(tableText),
  ].join('\n')
}
