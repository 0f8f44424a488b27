import { Form, redirect, useLoaderData } from 'react-router'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { Due } from '../parts/due.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { taskTitle } from '../words/task-word.ts'
import { MoneyRow, payPath } from './money-row.tsx'
import { Owed } from './owed-table.tsx'
import { Wire } from './wire.tsx'

export const meta = titled(() => m.nav_money())

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
  const offers = await app.cases.offersOut(
    viewer,
    out.items.map(({ number }) => number),
  )
  const quoted = out.items.map((item) => ({ ...item, gross: offers.get(item.number) ?? null }))
  return { typed, found, owed, tasks, out: quoted }
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
      <Out out={out} />
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
            <MoneyRow number={item.number} fault={item.fault} name={item.customer?.name ?? null}>
              <StageChip stage={item.stage} />
            </MoneyRow>
          </li>
        ))}
      </ul>
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
            <MoneyRow number={task.number} fault={taskTitle(task)} name={task.name}>
              <Due by={new Date(task.dueAt).toISOString()} />
            </MoneyRow>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Out({ out }: { out: Known['out'] }) {
  return (
    <section>
      <h2 className="pb-1.5">{m.money_out()}</h2>
      {out.length === 0 ? (
        <p className="border-y border-line py-3 text-soft">{m.money_out_empty()}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {out.map((item) => (
            <li key={item.number}>
              <MoneyRow
                to={`/desk/cases/${item.number}/quote`}
                number={item.number}
                fault={item.fault}
                name={item.customer?.name ?? null}
                amount={item.gross && <Wire money={item.gross} total />}
              >
                <Due by={item.wordBy} rests={item.hold === 'customer'} />
              </MoneyRow>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
