import { Form, type MetaArgs, useLoaderData } from 'react-router'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { PageBody } from '../../ui/page-body.tsx'
import { Go } from '../parts/go.tsx'
import { useProgress } from '../parts/use-progress.ts'
import { BadRows } from './bad-rows-part.tsx'
import { Columns } from './columns.tsx'
import { type ImportData, readImport } from './read-import.ts'
import { figure, fileWords, stateWords } from './words.ts'

export { oneAction as action } from './forms.ts'

export const loader = loading(readImport)

export const meta = (known: MetaArgs<typeof loader>) =>
  titled(() => known.loaderData?.fileName ?? m.import_title())(known)

/** One file: what its columns mean, what the check found, and what became of it. */
export default function ImportPage() {
  const data = useLoaderData<typeof loader>()
  const { state, running, source, form, bytes, fileName, knownBefore } = data
  useProgress(running)
  const toBeSaid = state === 'received' || state === 'checked'
  return (
    <PageBody title={<span className="break-all">{fileName}</span>}>
      <div className="grid gap-1">
        <Go to="/desk/imports" look="link text-small justify-self-start">
          {m.import_all()}
        </Go>
        <p className="text-soft">
          {[source, fileWords(form, bytes)].join(m.list_comma())}
          {' · '}
          <span className="font-medium text-ink">{stateWords[state]()}</span>
        </p>
        {knownBefore && state !== 'done' && <p className="font-medium">{m.import_known_file()}</p>}
      </div>
      {running && <Progress data={data} />}
      {state === 'failed' && (
        <div role="alert" className="grid max-w-prose gap-1">
          <h2 className="text-body">{m.import_failed()}</h2>
          <p>{data.fault}</p>
        </div>
      )}
      {state === 'cancelled' && <p className="max-w-prose">{m.import_stopped()}</p>}
      {state === 'received' && <Columns data={data} />}
      {state !== 'received' && <Found data={data} />}
      <BadRows data={data} />
      {state === 'checked' && (
        <details>
          <summary className="link">{m.import_columns_change()}</summary>
          <div className="pt-4">
            <Columns data={data} />
          </div>
        </details>
      )}
      {!running && !toBeSaid && (
        <Go
          to={`/desk/imports?source=${encodeURIComponent(source)}`}
          look={`${buttonLook('quiet', 'normal', false)} justify-self-start`}
        >
          {(data.imported ?? data.checked)?.bad ? m.import_bring_mended() : m.import_another()}
        </Go>
      )}
    </PageBody>
  )
}

function Progress({ data: { state, row, readBytes, bytes, version } }: { data: ImportData }) {
  const checking = state === 'checking'
  const rows = figure(row)
  return (
    <section className="grid max-w-[520px] gap-3">
      <p role="status">
        {checking ? m.import_rows_done({ rows }) : m.import_rows_imported({ rows })}
      </p>
      <progress
        className="w-full"
        max={bytes}
        value={Math.min(readBytes, bytes)}
        aria-label={m.import_progress()}
      />
      <p className="text-soft">{checking ? m.import_checking() : m.import_importing()}</p>
      <Stop version={version}>{m.import_stop()}</Stop>
    </section>
  )
}

function Stop({ version, children }: { version: number; children: string }) {
  return (
    <Form method="post">
      <CommandFields of="stop" />
      <input type="hidden" name="seen" value={version} />
      <Button size="normal">{children}</Button>
    </Form>
  )
}

/** What the check found, or what was imported; the step on stands right below the figures. */
function Found({ data: { state, checked, imported, version } }: { data: ImportData }) {
  const counts = imported ?? checked
  if (!counts) return null
  const { fresh, changed, same, bad } = counts
  const units = fresh + changed
  const figures = [
    [m.import_fresh(), fresh],
    [m.import_changed(), changed],
    [m.import_same(), same],
    [m.import_bad(), bad],
  ] as const
  return (
    <section className="grid max-w-[760px] gap-4" aria-labelledby="found-title">
      <h2 id="found-title" className="border-b border-line pb-1.5 text-body">
        {imported ? m.import_imported() : m.import_checked()}
      </h2>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {figures.map(([label, count]) => (
          <div key={label}>
            <dt className="text-small text-soft">{label}</dt>
            <dd className="text-h2 font-semibold">{figure(count)}</dd>
          </div>
        ))}
      </dl>
      {state === 'checked' && (
        <div className="grid gap-3">
          {units === 0 && (
            <p className="max-w-prose">
              {same > 0 ? m.import_nothing_new() : m.import_nothing_good()}
            </p>
          )}
          {units > 0 && bad > 0 && <p className="max-w-prose">{m.import_leaves_out()}</p>}
          <div className="flex flex-wrap gap-3">
            {units > 0 && (
              <Form method="post">
                <CommandFields of="apply" />
                <input type="hidden" name="seen" value={version} />
                <Button kind="primary" size="normal">
                  {m.import_apply({ units: figure(units) })}
                </Button>
              </Form>
            )}
            <Stop version={version}>{m.import_drop()}</Stop>
          </div>
        </div>
      )}
    </section>
  )
}
