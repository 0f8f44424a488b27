import { Form, useLoaderData } from 'react-router'
import type { z } from 'zod'
import { mayDo } from '#access/permissions.ts'
import { textIn } from '#kernel/language.ts'
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
import { PageBody } from '../../ui/page-body.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SmallForm } from '../parts/small-form.tsx'
import type { recallForm } from './forms.ts'

export { recallAction as action } from './forms.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  const [recalls, models] = await Promise.all([
    asked.app.devices.listRecalls(viewer),
    asked.app.catalogue.listModels(viewer),
  ])
  const nameOf = (id: string) => models.find((model) => model.id === id)
  return {
    recalls: recalls.map(({ id, number, title, modelId, ranges, announcedOn, withdrawnAt }) => ({
      ...{ id, number, ranges: [...ranges], announcedOn, withdrawn: withdrawnAt !== null },
      title: textIn(title, viewer.language),
      model: textIn(nameOf(modelId)?.name, viewer.language) ?? '–',
    })),
    models: models.map(({ number, name }) => ({
      value: number,
      label: `${number} – ${textIn(name, viewer.language)}`,
    })),
    mayPublish: mayDo(viewer, 'recall.publish'),
  }
})

export const meta = titled(() => m.recall_title())

type Recall = ReturnType<typeof useLoaderData<typeof loader>>['recalls'][number]

/** Bulletins about units by their numbers: what they name is covered whatever its term. */
export default function RecallsPage() {
  const { recalls, models, mayPublish } = useLoaderData<typeof loader>()
  const { errors: more } = useSentForm('withdraw')
  return (
    <PageBody title={m.recall_title()}>
      <ErrorSummary errors={more} />
      <section className="grid max-w-[760px] gap-3">
        {recalls.length === 0 ? (
          <EmptyState title={m.recall_none()}>{m.recall_none_says()}</EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {recalls.map((recall) => (
              <Row key={recall.id} recall={recall} mayPublish={mayPublish} />
            ))}
          </ul>
        )}
      </section>
      {mayPublish && <Publish key={recalls.length} models={models} />}
    </PageBody>
  )
}

function Row({ recall, mayPublish }: { recall: Recall; mayPublish: boolean }) {
  const { id, number, title, model, ranges, announcedOn, withdrawn } = recall
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="text-body">
          <span className={withdrawn ? 'text-soft line-through' : undefined}>
            {number} {title}
          </span>
        </h2>
        <span className="text-small text-soft">
          <DateText at={announcedOn} weekday={false} year />
        </span>
      </div>
      <p className="text-small text-soft">{model}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
        {ranges.map(({ from, to }) => (
          <li key={`${from} ${to}`} className="plate-text break-all">
            {from === to ? from : `${from} – ${to}`}
          </li>
        ))}
      </ul>
      <div className="text-small">
        {withdrawn ? (
          <span className="text-soft">{m.proof_withdrawn()}</span>
        ) : (
          mayPublish && (
            <SmallForm
              of="withdraw"
              about={id}
              sends={{ id }}
              label={m.recall_withdraw_says({ number })}
            >
              {m.proof_withdraw()}
            </SmallForm>
          )
        )}
      </div>
    </li>
  )
}

function Publish({ models }: { models: { value: string; label: string }[] }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof recallForm>>('publish')
  return (
    <section className="grid max-w-[520px] gap-3" aria-labelledby="publish-title">
      <h2 id="publish-title" className="text-body">
        {m.recall_new()}
      </h2>
      <p className="text-soft">{m.recall_new_says()}</p>
      <Form method="post" id="publish" noValidate className="grid gap-3">
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="publish" />
        <TextField field={fields.number} label={m.recall_number()} autoComplete="off" />
        <Select
          field={fields.model}
          label={m.policy_model()}
          empty={m.recall_choose_model()}
          choices={models}
        />
        <TextArea
          field={fields.ranges}
          label={m.recall_ranges()}
          hint={m.recall_ranges_hint()}
          rows={3}
        />
        <TextField field={fields.titleEn} label={m.recall_title_en()} />
        <TextField field={fields.titleZh} label={m.recall_title_zh()} />
        <TextField field={fields.announcedOn} label={m.recall_announced()} type="date" />
        <Button kind="primary" size="normal">
          {m.recall_publish()}
        </Button>
      </Form>
    </section>
  )
}
