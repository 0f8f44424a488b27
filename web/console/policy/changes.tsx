import type { Change } from '#policy/comparison.ts'
import * as m from '../../messages/compiled/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'

/** What the form calls a term; all others are shown by where they stand in the file. */
const names: Readonly<Record<string, () => string>> = {
  'terms term length months': m.policy_months,
  'terms term length days': m.policy_in_days,
  'terms term addsRepairDays': m.policy_adds_repair_days,
  'terms term movesToWorkingDay': m.policy_moves,
  'terms proofs shippingDay allowanceDays': m.policy_allowance,
  'terms proofs shippingDay daysToAsk': m.policy_days_to_ask,
  'terms days repairWarrantyDays': m.policy_repair_warranty,
  'terms days daysToConfirm': m.policy_days_to_confirm,
  'terms scope covered': m.agreement_covers,
}

/**
 * What a draft changes of what is published, clause by clause.
 * @param words names of values, such as component classes
 */
export function Changes({
  changes,
  words,
}: {
  changes: readonly Change[]
  words: Readonly<Record<string, string>>
}) {
  const shown = shownWith(words)
  return (
    <section className="grid gap-3" aria-labelledby="changes-title">
      <h2 id="changes-title" className="border-b border-line pb-1.5 text-body">
        {m.policy_changes()}
      </h2>
      {changes.length === 0 ? (
        <EmptyState title={m.policy_no_changes()}>{m.policy_no_changes_says()}</EmptyState>
      ) : (
        <Table
          wide
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
                {names[path.join(' ')]?.() ?? (
                  <code className="text-small break-all">{path.join(' › ')}</code>
                )}
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

const shownWith =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string => {
    if (value === undefined) return m.policy_not_there()
    if (value === null) return m.policy_says_nothing()
    if (value === true || value === false) return value ? m.policy_yes() : m.policy_no()
    if (Array.isArray(value)) {
      const isOfParts = value.some((one) => typeof one === 'object')
      return value.map(shownWith(words)).join(isOfParts ? ' / ' : m.list_comma())
    }
    if (typeof value === 'object')
      return Object.entries(value)
        .map(([key, part]) => parts[key]?.(part) ?? shownWith(words)(part))
        .join(m.list_comma())
    return words[String(value)] ?? String(value)
  }

/** Parts of a rank of proofs or of a term of its own that their value alone does not tell. */
const parts: Readonly<Record<string, (value: unknown) => string>> = {
  namesSerial: (names) => (names === true ? m.write_names_serial() : m.write_names_no_serial()),
  months: (count) => m.agreement_months({ count: Number(count) }),
  days: (count) => m.write_days({ count: String(count) }),
}
