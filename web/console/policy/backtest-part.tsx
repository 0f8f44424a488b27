import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Select } from '../../ui/select.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { casePath } from '../case/paths.ts'
import { Go } from '../parts/go.tsx'
import { useProgress } from '../parts/use-progress.ts'
import type { backtestForm } from './forms.ts'
import type { DraftData } from './read-draft.ts'

const outcomes = {
  covered: m.job_covered,
  not_covered: m.job_not_covered,
  undetermined: m.job_undetermined,
}

/** How the draft would have decided what was decided before. */
export function BacktestPart({ draft }: { draft: DraftData }) {
  const { backtest, version, mayWrite } = draft
  const running = backtest?.state === 'running'
  useProgress(running)
  return (
    <section className="grid gap-3" id="backtest" aria-labelledby="backtest-title">
      <h2 id="backtest-title" className="border-b border-line pb-1.5 text-body">
        {m.policy_backtest()}
      </h2>
      {!backtest && <p className="max-w-prose text-soft">{m.policy_backtest_says()}</p>}
      {backtest && backtest.draftVersion !== version && (
        <p className="font-medium text-trouble">{m.policy_backtest_stale()}</p>
      )}
      {backtest && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="status">
            {running
              ? m.policy_backtest_running({ judged: backtest.judged, total: backtest.total })
              : backtest.state === 'cancelled'
                ? m.policy_backtest_cancelled({ judged: backtest.judged, total: backtest.total })
                : m.policy_backtest_done({ total: backtest.judged })}
          </p>
          {running && (
            <progress
              className="w-40"
              max={Math.max(1, backtest.total)}
              value={backtest.judged}
              aria-label={m.policy_backtest()}
            />
          )}
          {running && mayWrite && (
            <Form method="post">
              <CommandFields of="cancel" />
              <input type="hidden" name="backtest" value={backtest.id} />
              <Button size="normal">{m.policy_backtest_cancel()}</Button>
            </Form>
          )}
        </div>
      )}
      {backtest && <Found draft={draft} />}
      {mayWrite && !running && <Start draft={draft} />}
    </section>
  )
}

function Found({ draft: { backtest, cases } }: { draft: DraftData }) {
  if (!backtest) return null
  const { changes, state } = backtest
  if (changes.length === 0)
    return state === 'done' ? <p className="font-medium">{m.policy_backtest_none()}</p> : null
  return (
    <>
      <Table
        caption={m.policy_backtest()}
        head={
          <>
            <Th>{m.policy_before()}</Th>
            <Th>{m.policy_after()}</Th>
            <Th>{m.policy_clause()}</Th>
            <Th figures>{m.policy_cases()}</Th>
          </>
        }
      >
        {changes.map(({ was, wouldBe, clause, count }) => (
          <tr key={`${was} ${wouldBe} ${clause}`}>
            <Td>{outcomes[was]()}</Td>
            <Td className="font-semibold">{outcomes[wouldBe]()}</Td>
            <Td>{clause ?? '–'}</Td>
            <Td figures>{count}</Td>
          </tr>
        ))}
      </Table>
      <details>
        <summary className="link text-small">{m.policy_backtest_cases()}</summary>
        <ul className="divide-y divide-line pt-2">
          {cases.map(({ number, verdictId, was, wouldBe, clause }) => (
            <li key={verdictId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <Go to={casePath(number)}>
                <Plate kind="case" value={number} />
              </Go>
              <span className="text-small">
                {m.policy_from_to({ was: outcomes[was](), wouldBe: outcomes[wouldBe]() })}
                {clause && `${m.list_comma()}${m.clause({ clause })}`}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Start({ draft: { version, models, backtest } }: { draft: DraftData }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof backtestForm>>('backtest')
  return (
    <Form method="post" id="backtest-form" noValidate className="grid gap-3">
      <ErrorSummary errors={errors} />
      {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
      <CommandFields of="backtest" />
      <input type="hidden" name="seen" value={version} />
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <Select
          field={fields.model}
          label={m.policy_model()}
          empty={m.policy_all_models()}
          choices={models}
        />
        <TextField field={fields.fromOn} label={m.policy_judged_from()} type="date" />
        <TextField field={fields.toOn} label={m.policy_judged_to()} type="date" />
      </div>
      <Button kind={backtest ? 'quiet' : 'primary'} size="normal">
        {m.policy_backtest_start()}
      </Button>
    </Form>
  )
}
