import { useState } from 'react'
import { Link, redirect, useActionData, useLoaderData, useSearchParams } from 'react-router'
import { mayEver } from '#cases/lifecycle.ts'
import { cursorAt, readCursor } from '#kernel/cursor.ts'
import { useDesk } from '../../desk.ts'
import { acting, form, type Unsent } from '../../forms/acting.ts'
import { afterConflict } from '../../forms/after-conflict.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { useAnswered } from '../parts/use-answered.ts'
import { roleWord } from '../words/case-word.ts'
import { Came } from './came.tsx'
import { groupByDay } from './group-by-day.ts'
import { listNamed, shownTask, type TaskList, taskRoles } from './task-lists.ts'
import { TaskRow } from './task-row.tsx'
import { tick, tickTask } from './tick.ts'
import { useTaskKeys } from './use-task-keys.ts'

const perPage = 100

export const loader = loading(async (asked) => {
  const { app, url, maker } = asked
  const viewer = viewerOf(asked)
  const list = listNamed(url.searchParams.get('role'), viewer.role)
  const after = readCursor(url.searchParams.get('after') ?? '')
  const [rows, counts] = await Promise.all([
    app.cases.listTasks(viewer, {
      ...(list === 'all' ? {} : { roles: [list] }),
      after: after ? { dueAt: after.at, id: after.id } : null,
      limit: perPage,
    }),
    app.cases.countTasks(viewer),
  ])
  const last = rows.length === perPage ? rows.at(-1) : undefined
  return {
    list,
    tasks: rows.map((row) => shownTask(row, maker.country)),
    counts,
    next: last ? cursorAt(last.dueAt, last.id) : null,
    mayTick: mayEver(viewer.role, 'tick'),
  }
})

export const action = acting({ tick: form(tick, async (sent) => redirect(await tickTask(sent))) })

export const shouldRevalidate = afterConflict

export const meta = titled(() => m.tasks_title())

const titles = { late: m.due_late, today: m.due_today, later: m.due_later }

export default function Tasks() {
  const { list, tasks, counts, next, mayTick } = useLoaderData<typeof loader>()
  const { now, maker } = useDesk()
  const [params] = useSearchParams()
  const unsent = useActionData<Unsent>()
  const kept = unsent?.result.initialValue?.taskId
  const [open, setOpen] = useState<string | null>(typeof kept === 'string' ? kept : null)
  const groups = groupByDay(tasks, now, maker.timeZone)
  useTaskKeys(tasks)
  useAnswered(params.get('done') ?? params.get('noted'), () => setOpen(null))
  const countOf = (name: TaskList): number =>
    (name === 'all' ? taskRoles : [name]).reduce((sum, role) => sum + (counts[role]?.count ?? 0), 0)
  return (
    <PageBody title={m.tasks_title()}>
      <Tabs
        label={m.tasks_for()}
        tabs={([...taskRoles, 'all'] as const).map((name) => ({
          to: `/desk/tasks?role=${name}`,
          label: name === 'all' ? m.tasks_all() : roleWord(name),
          current: name === list,
          count: countOf(name),
        }))}
      />
      <Came params={params} />
      {groups.length === 0 && (
        <EmptyState title={m.tasks_empty_title()}>{m.tasks_empty()}</EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.when} className="-mt-1">
          <h2
            className={classes(
              'flex min-h-8 items-center gap-2 border-b border-line text-small font-semibold',
              group.when === 'late' && 'text-trouble',
            )}
          >
            {titles[group.when]()}
            {!next && <span className="font-normal text-soft">{group.items.length}</span>}
          </h2>
          <ul className="divide-y divide-line border-b border-line">
            {group.items.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                when={group.when}
                withRole={list === 'all'}
                mayTick={mayTick}
                isOpen={open === task.id}
                toggle={() => setOpen(open === task.id ? null : task.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {next && (
        <p>
          <Link
            to={`?role=${list}&after=${encodeURIComponent(next)}`}
            className={buttonLook('quiet', 'small', false)}
          >
            {m.tasks_more()}
          </Link>
        </p>
      )}
    </PageBody>
  )
}
