import { Form, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { startingWith } from '../../ui/field-state.ts'
import { PageBody } from '../../ui/page-body.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Go } from '../parts/go.tsx'
import { BacktestPart } from './backtest-part.tsx'
import { Changes } from './changes.tsx'
import type { publishForm } from './forms.ts'
import { readDraft } from './read-draft.ts'
import { TermsForm } from './terms-form.tsx'
import { UploadFile } from './upload-file.tsx'

export { draftAction as action } from './forms.ts'

export const loader = loading(readDraft)

export const meta = titled(() => m.policy_draft())

/** One draft: what it says, what it changes, what it would have changed, and its publication. */
export default function DraftPage() {
  const draft = useLoaderData<typeof loader>()
  return (
    <PageBody
      title={m.policy_draft()}
      aside={
        <span className="text-small text-soft">
          {m.policy_changed()} <DateText at={draft.changedAt} time />
        </span>
      }
    >
      <Go to="/desk/policy" look="link text-small justify-self-start">
        {m.policy_all()}
      </Go>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_360px]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
          <Changes
            changes={draft.changes}
            words={Object.fromEntries(draft.words.map(({ value, label }) => [value, label]))}
          />
          <BacktestPart draft={draft} />
          {draft.mayPublish && <Publish draft={draft} />}
        </div>
        <div className="grid gap-6">
          {draft.mayWrite && (
            <Go to={`/desk/policy/drafts/${draft.id}/write`} look="link font-medium">
              {m.policy_write_more()}
            </Go>
          )}
          {draft.mayWrite && <TermsForm key={draft.version} draft={draft} />}
          <p>
            <a href={`/desk/policy/files/${draft.id}`} className="link text-small">
              {m.policy_download()}
            </a>
          </p>
          {draft.mayWrite && (
            <UploadFile
              key={`file ${draft.version}`}
              of="replace"
              seen={draft.version}
              yaml={draft.yaml}
            />
          )}
          {draft.mayWrite && <Discard version={draft.version} />}
        </div>
      </div>
    </PageBody>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** In force from a day on, and never edited afterwards: what it changes is said once more. */
function Publish({ draft }: { draft: Data }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof publishForm>>('publish')
  const { backtest, version, changes, today } = draft
  const tried = backtest?.draftVersion === version && backtest.state === 'done'
  return (
    <section className="grid max-w-[520px] gap-3" aria-labelledby="publish-title">
      <h2 id="publish-title" className="border-b border-line pb-1.5 text-body">
        {m.policy_publish()}
      </h2>
      <p className="text-soft">
        {m.policy_publish_says({ count: changes.length })}{' '}
        {tried ? m.policy_publish_tried() : m.policy_publish_untried()}
      </p>
      <Form method="post" id="publish" noValidate className="grid gap-3">
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="publish" />
        <input type="hidden" name="seen" value={version} />
        <TextField
          field={startingWith(fields.from, today)}
          label={m.policy_in_force_from()}
          type="date"
        />
        <Button kind="primary" size="normal">
          {m.policy_publish_do()}
        </Button>
      </Form>
    </section>
  )
}

function Discard({ version }: { version: number }) {
  return (
    <details>
      <summary className="link text-small">{m.policy_discard()}</summary>
      <Form method="post" className="grid gap-3 pt-3">
        <CommandFields of="discard" />
        <input type="hidden" name="seen" value={version} />
        <p className="text-small text-soft">{m.policy_discard_says()}</p>
        <Button size="normal">{m.policy_discard_do()}</Button>
      </Form>
    </details>
  )
}
