import { useState } from 'react'
import { Form } from 'react-router'
import type { z } from 'zod'
import type { CaseView } from '#casefile/view.ts'
import type { May } from '../../bench/may.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { startingWith } from '../../ui/field-state.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { AskAnother } from '../money/ask-another.tsx'
import type { quoteForm } from './form.ts'
import { LineRows } from './line-rows.tsx'
import { emptyLine, firstLines, percentText, type TypedLine, toQuote, totalsOf } from './lines.ts'
import { PaidService } from './paid-service.tsx'
import { Preview, type Verdict } from './preview.tsx'
import { requestFor } from './request.ts'

/** An offer while it is written: its lines, and beside them what the customer will see. */
export function Builder({
  file,
  may,
  today,
  validUntil,
  tax,
  heardAt,
  verdicts,
}: {
  file: CaseView
  may: May
  today: string
  /** As the desk set it; empty: an offer does not end. */
  validUntil: string
  /** The desk's own rate, in hundredths of a percent. */
  tax: number
  heardAt: string
  verdicts: readonly Verdict[]
}) {
  const { maker } = useDesk()
  const out = file.quotations.find(({ state }) => state === 'issued')
  const rate = percentText(tax)
  const { fields, errors, form, refusal } = useSentForm<z.input<typeof quoteForm>>('quote', {
    validUntil: out?.validUntil ?? validUntil,
    at: heardAt,
    how: 'mail',
  })
  const [lines, setLines] = useState<readonly TypedLine[]>(() => firstLines(file, rate))
  const [until, setUntil] = useState(out?.validUntil ?? validUntil)
  const [reason, setReason] = useState(
    () => (out?.goodwillTextId && file.texts[out.goodwillTextId]) || askedReason(file),
  )
  const declined = useSentForm('tick')
  const [chosen, setChosen] = useState<readonly string[]>([])
  if (!may.allowed)
    return (
      <div className="max-w-prose">
        <BarredButton because={may.because ?? m.quote_not_now()} size="large">
          {m.command_quote()}
        </BarredButton>
      </div>
    )
  const open = toQuote(file)
  const priced = file.work.filter(
    ({ id, state }) =>
      state === 'open' && (open.some((line) => line.id === id) || chosen.includes(id)),
  )
  const totals = totalsOf(lines, maker.currency)
  const add = (kind: TypedLine['kind']) =>
    setLines([
      ...lines,
      emptyLine(kind, rate, kind === 'part' || kind === 'labour' ? (priced[0]?.id ?? '') : ''),
    ])
  return (
    <>
      <ErrorSummary errors={[...errors, ...declined.errors]} />
      <AskAnother
        refusal={refusal}
        file={file}
        kind="approve_goodwill"
        text={requestFor(reason, lines, maker.currency)}
      />
      <Form method="post" id="quote" noValidate>
        <CommandFields of="quote" version={file.version} />
        <div className="grid items-start gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,1fr)_392px]">
          <div className="grid gap-6">
            {out && (
              <p className="text-soft">{m.quote_new_version({ version: out.version + 1 })}</p>
            )}
            {!out && file.quotations.some(({ state }) => state === 'accepted') && (
              <p className="text-soft">{m.quote_supplementary()}</p>
            )}
            {open.length === 0 && chosen.length === 0 && !out && (
              <EmptyState title={m.quote_nothing()}>{m.quote_nothing_says()}</EmptyState>
            )}
            {lines.length > 0 && (
              <LineRows
                file={file}
                priced={priced}
                lines={lines}
                errors={form.allErrors}
                onChange={setLines}
              />
            )}
            <div className="flex flex-wrap gap-2">
              <Button type="button" icon="plus" onClick={() => add('part')}>
                {m.quote_add_part()}
              </Button>
              <Button type="button" icon="plus" onClick={() => add('labour')}>
                {m.quote_add_labour()}
              </Button>
              <Button type="button" icon="plus" onClick={() => add('freight')}>
                {m.quote_add_freight()}
              </Button>
              <Button type="button" icon="plus" onClick={() => add('other')}>
                {m.quote_add_other()}
              </Button>
            </div>
            {totals.goodwillMinor > 0n && (
              <div
                className="max-w-[520px]"
                onChange={(event) => {
                  if (event.target instanceof HTMLTextAreaElement) setReason(event.target.value)
                }}
              >
                <TextArea
                  field={startingWith(fields.goodwillReason, reason)}
                  label={m.quote_goodwill_reason()}
                  hint={m.quote_goodwill_reason_hint()}
                  rows={2}
                />
              </div>
            )}
            <PaidService
              file={file}
              fields={fields}
              chosen={chosen}
              onChoose={(id, yes) => {
                setChosen(yes ? [...chosen, id] : chosen.filter((one) => one !== id))
                setLines(
                  yes
                    ? [...lines, emptyLine('part', rate, id), emptyLine('labour', rate, id)]
                    : lines.filter(({ workLineId }) => workLineId !== id),
                )
              }}
            />
            <div
              className="max-w-80"
              onChange={(event) => {
                if (event.target instanceof HTMLInputElement) setUntil(event.target.value)
              }}
            >
              <TextField
                field={fields.validUntil}
                label={m.quote_valid_until()}
                hint={m.quote_valid_hint()}
                type="date"
                min={today}
              />
            </div>
          </div>
          <div className="grid gap-4 lg:sticky lg:top-5">
            <Preview
              file={file}
              lines={lines}
              totals={totals}
              verdicts={verdicts}
              validUntil={until}
              version={out ? out.version + 1 : 1}
            />
            {/* While an offer is out it is the customer’s turn; changing it is not the next step. */}
            <Button kind={out ? 'quiet' : 'primary'} size="large" wide>
              {m.quote_send()}
            </Button>
            <p className="text-small text-soft">
              {totals.whole ? m.quote_then() : m.quote_unfinished()}
            </p>
          </div>
        </div>
      </Form>
    </>
  )
}

/** Why a second person is asked to give something away, as whoever asked wrote it. */
function askedReason({ tasks, texts }: CaseView): string {
  const asked = tasks.find(({ kind, doneAt }) => kind === 'approve_goodwill' && doneAt === null)
  return (asked?.textId && texts[asked.textId]) || ''
}
