import type { Change } from '#policy/comparison.ts'
import * as m from '../../messages/compiled/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'

/** What a draft changes of what is published, clause by clause. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  return (
    <section className="grid gap-3" aria-labelledby="changes-title">
      <h2 id="changes-title" className="border-b border-line pb-1.5 text-body">
        {m.policy_changes()}
      </h2>
      {changes.length === 0 ? (
        <EmptyState title={m.policy_no_changes()}>{m.policy_no_changes_says()}</EmptyState>
      ) : (
        <Table
          caption={m.policy_changes()}
          head={
            <>
              <Th>{m.policy_clause()}</Th>
              <Th className="max-sm:hidden">{m.policy_what()}</Th>
              <Th>{m.policy_before()}</Th>
              <Th>{m.policy_after()}</Th>
            </>
          }
        >
          {changes.map(({ clause, path, before, after }) => (
            <tr key={path.join(' ')}>
              <Td>{clause ?? '–'}</Td>
              <Td className="max-sm:hidden">
                <code className="break-all text-small">{path.join(' › ')}</code>
              </Td>
              <Td>
                <del className="break-words text-soft no-underline">{shown(before)}</del>
              </Td>
              <Td>
                <ins className="break-words no-underline">{shown(after)}</ins>
              </Td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function shown(value: unknown): string {
  if (value === undefined) return m.policy_not_there()
  if (value === null) return m.policy_says_nothing()
  if (value === true || value === false) return value ? m.policy_yes() : m.policy_no()
  return Array.isArray(value) ? value.map(shown).join(m.list_comma()) : textOf(value)
}

const textOf = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)
