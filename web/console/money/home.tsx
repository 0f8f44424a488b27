import { Form, Link, redirect, useLoaderData } from 'react-router'
import type { TaskKind } from '#tasks/task.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Due } from '../parts/due.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { taskWord } from '../words/task-word.ts'
import { Wire } from './wire.tsx'

export const meta = titled(() => m.nav_money())

const payPath = (number: string): string => `/desk/cases/${number}/pay`

export const loader = loading(async (asked) => {
  const { app, url } = asked
  const viewer = viewerOf(asked)
  const typed = url.searchParams.get('q')?.trim() ?? ''
  const found = typed === '' ? null : await app.cases.findCases(viewer, typed)
  const [only] = found ?? []
  if (only && found?.length === 1) throw redirect(payPath(only.number))
  const [owed, tasks, out] = await Promise.all([
    app.cases.listOwed(viewer, { after: url.searchParams.get('after') ?? undefined, limit: 50 }),
    app.cases.listTasks(viewer, { roles: ['finance'], limit: 50 }),
    app.cases.listCases(viewer, { stage: ['quoted'], limit: 20 }),
  ])
  return { typed, found, owed, tasks, out }
})

export default function Money() {
  const { typed, found, owed, tasks, out } = useLoaderData<typeof loader>()
  return (
    <PageBody
      title={m.nav_money()}
      aside={
        <Form role="search" className="flex min-w-0 grow basis-80 gap-2 sm:max-w-[520px]">
          <span className="grow">
            <SearchBox
              id="money-search"
              name="q"
              value={typed}
              label={m.money_search()}
              placeholder={m.money_search_hint()}
            />
          </span>
          <Button size="normal">{m.money_find()}</Button>
        </Form>
      }
    >
      {found && <Found typed={typed} found={found} />}
      <Owed owed={owed} />
      {tasks.length > 0 && <Tasks tasks={tasks} />}
      <Out out={out.items} />
    </PageBody>
  )
}

type Known = Awaited<ReturnType<typeof loader>>

function Found({ typed, found }: { typed: string; found: NonNullable<Known['found']> }) {
  if (found.length === 0)
    return (
      <p role="status" className="rounded-control border border-line px-4 py-3">
        {m.money_found_none({ typed })}
      </p>
    )
  return (
    <section>
      <h2 className="pb-1.5">{m.money_found({ typed })}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {found.map((item) => (
          <li key={item.number}>
            <Row number={item.number} fault={item.fault} name={item.customer?.name ?? null}>
              <StageChip stage={item.stage} />
            </Row>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Owed({ owed }: { owed: Known['owed'] }) {
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

/** What finance must do by a time: refunds, money that nobody awaited, a second person's word. */
function Tasks({ tasks }: { tasks: Known['tasks'] }) {
  return (
    <section>
      <h2 className="pb-1.5">{m.money_tasks()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {tasks.map((task) => (
          <li key={task.id}>
            {/* The kind comes from the tasks' own list. */}
            <Row number={task.number} fault={taskWord(task.kind as TaskKind)} name={task.name}>
              <Due by={new Date(task.dueAt).toISOString()} />
            </Row>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Out({ out }: { out: Known['out']['items'] }) {
  return (
    <section>
      <h2 className="pb-1.5">{m.money_out()}</h2>
      {out.length === 0 ? (
        <p className="border-y border-line py-3 text-soft">{m.money_out_empty()}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {out.map((item) => (
            <li key={item.number}>
              <Row
                to={`/desk/cases/${item.number}/quote`}
                number={item.number}
                fault={item.fault}
                name={item.customer?.name ?? null}
              >
                <Due by={item.wordBy} rests={item.hold === 'customer'} />
              </Row>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({
  to,
  number,
  fault,
  name,
  children,
}: {
  to?: string
  number: string
  fault: string | null
  name: string | null
  children: React.ReactNode
}) {
  return (
    <Link
      to={to ?? payPath(number)}
      className="grid min-h-12 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3.5 py-1.5 hover:bg-ground sm:grid-cols-[104px_minmax(0,1fr)_minmax(0,200px)_auto]"
    >
      <span className="max-sm:col-span-2">
        <Plate kind="case" value={number} size="list" />
      </span>
      <span className="truncate font-medium">{fault ?? m.no_fault_told()}</span>
      <span className="truncate text-soft max-sm:row-start-3">{name}</span>
      <span className="text-end text-small">{children}</span>
    </Link>
  )
}
