import { Form, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { startingWith } from '../../ui/field-state.ts'
import { PageBody } from '../../ui/page-body.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Go } from '../parts/go.tsx'
import type { bringForm } from './forms.ts'
import { importPath } from './paths.ts'
import { figure, stateWords } from './words.ts'

export { listAction as action } from './forms.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  const [imports, sources] = await Promise.all([
    asked.app.imports.listImports(viewer),
    asked.app.imports.importSources(viewer),
  ])
  return {
    imports: imports.map(({ id, fileName, source, state, checked, imported, startedAt }) => ({
      ...{ id, fileName, source, state, startedAt },
      counts: imported ?? checked,
    })),
    sources,
    source: asked.url.searchParams.get('source')?.slice(0, 80) ?? null,
  }
})

export const meta = titled(() => m.import_title())

/** Registers that came as files, and the form that brings another. */
export default function ImportsPage() {
  const { imports } = useLoaderData<typeof loader>()
  return (
    <PageBody title={m.import_title()}>
      <Bring />
      <section className="grid max-w-[760px] gap-3">
        <h2 className="text-body">{m.import_list()}</h2>
        {imports.length === 0 ? (
          <EmptyState title={m.import_none()}>{m.import_none_says()}</EmptyState>
        ) : (
          <Table
            caption={m.import_list()}
            head={
              <>
                <Th>{m.import_file()}</Th>
                <Th>{m.import_state()}</Th>
                <Th figures>{m.import_units()}</Th>
                <Th figures>{m.import_bad()}</Th>
                <Th className="max-sm:hidden">{m.import_at()}</Th>
              </>
            }
          >
            {imports.map(({ id, fileName, source, state, counts, startedAt }) => (
              <tr key={id}>
                <Td>
                  <Go to={importPath(id)} look="link font-medium break-all">
                    {fileName}
                  </Go>
                  <span className="block text-small text-soft">{source}</span>
                </Td>
                <Td>{stateWords[state]()}</Td>
                <Td figures>{counts ? figure(counts.fresh + counts.changed) : '–'}</Td>
                <Td figures>{counts ? figure(counts.bad) : '–'}</Td>
                <Td className="max-sm:hidden">
                  <DateText at={startedAt} time />
                </Td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </PageBody>
  )
}

function Bring() {
  const { sources, source } = useLoaderData<typeof loader>()
  const { fields, errors, refusal } = useSentForm<z.input<typeof bringForm>>('bring')
  const began = source ?? (sources.length === 1 ? sources[0] : undefined)
  return (
    <section className="grid max-w-[520px] gap-3" aria-labelledby="bring-title">
      <h2 id="bring-title" className="text-body">
        {m.import_begin()}
      </h2>
      <p className="text-soft">{m.import_begin_says()}</p>
      <Form
        method="post"
        id="bring"
        encType="multipart/form-data"
        noValidate
        className="grid gap-3"
      >
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="bring" />
        <TextField
          field={
            fields.source.initialValue || began === undefined
              ? fields.source
              : startingWith(fields.source, began)
          }
          label={m.import_source()}
          hint={m.import_source_says()}
          list="sources"
          maxLength={80}
          autoComplete="off"
        />
        <datalist id="sources">
          {sources.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
        <TextField
          field={fields.file}
          label={m.import_file()}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl"
        />
        <Button kind="primary" size="normal">
          {m.import_bring()}
        </Button>
      </Form>
    </section>
  )
}
