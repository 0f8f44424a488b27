import { Link } from 'react-router'
import type { App } from '../../app-types.ts'
import * as m from '../../messages/compiled/messages.js'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Due } from '../parts/due.tsx'
import { payPath } from './money-row.tsx'
import { Wire } from './wire.tsx'

/** Who owes how much, the one promised first at the top. */
export function Owed({ owed }: { owed: Awaited<ReturnType<App['cases']['listOwed']>> }) {
  if (owed.items.length === 0)
    return (
      <section className="grid gap-2">
        <h2>{m.money_owed()}</h2>
        <EmptyState title={m.money_owed_empty()}>{m.money_owed_empty_says()}</EmptyState>
      </section>
    )
  return (
    <section className="grid gap-1.5">
      <h2>{m.money_owed()}</h2>
      <Table
        caption={m.money_owed()}
        head={
          <>
            <Th>{m.money_case()}</Th>
            <Th className="max-sm:hidden">{m.money_customer()}</Th>
            <Th className="max-lg:hidden">{m.money_stage()}</Th>
            <Th className="max-sm:hidden">{m.money_word_by()}</Th>
            <Th figures className="max-lg:hidden">
              {m.money_asked()}
            </Th>
            <Th figures className="max-md:hidden">
              {m.money_paid()}
            </Th>
            <Th figures>{m.money_due()}</Th>
          </>
        }
      >
        {owed.items.map((item) => (
          <tr key={item.number} className="hover:bg-ground">
            <Td>
              <Link
                to={payPath(item.number)}
                className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1"
              >
                <Plate kind="case" value={item.number} size="list" />
                <span className="line-clamp-1 font-medium max-md:hidden">
                  {item.fault ?? m.no_fault_told()}
                </span>
                <span className="w-full text-small sm:hidden">{item.customer?.name}</span>
              </Link>
            </Td>
            <Td className="max-sm:hidden">{item.customer?.name}</Td>
            <Td className="max-lg:hidden">
              <StageChip stage={item.stage} />
            </Td>
            <Td className="max-sm:hidden">
              <Due by={item.wordBy} />
            </Td>
            <Td figures className="max-lg:hidden">
              <Wire money={item.asked} />
            </Td>
            <Td figures className="max-md:hidden">
              <Wire money={item.paid} />
            </Td>
            <Td figures className="font-semibold">
              <Wire money={item.due} total />
            </Td>
          </tr>
        ))}
      </Table>
      {owed.next && (
        <Link
          to={`/desk/money?after=${encodeURIComponent(owed.next)}`}
          className="link inline-flex min-h-10 items-center"
        >
          {m.bench_more()}
        </Link>
      )}
    </section>
  )
}
