import { useEffect } from 'react'
import { Form, Link } from 'react-router'
import type { z } from 'zod'
import type { Listed } from '#casefile/inbox.ts'
import { useDesk } from '../../desk.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { WhatChanged } from '../case/do/what-changed.tsx'
import { casePath } from '../case/paths.ts'
import { heldWords } from '../words/case-word.ts'
import type { saidForm } from './report-schema.ts'
import { submitByKey } from './submit-by-key.ts'

/** The unit has an open case: what the caller says now joins it (law 7). */
export function SaidForm({ openCase }: { openCase: Listed }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof saidForm>>('said')
  const { now } = useDesk()
  const { number, version, stage, hold, fault, openedAt } = openCase
  useEffect(() => document.getElementById('said-said')?.focus(), [])
  return (
    <Form
      method="post"
      id="said"
      noValidate
      onKeyDown={submitByKey}
      className="grid gap-4 rounded-control border border-edge p-5"
    >
      <div className="grid gap-2">
        <h2>{m.phone_open_title()}</h2>
        <p className="flex flex-wrap items-center gap-2.5">
          <Link to={casePath(number)}>
            <Plate kind="case" value={number} />
          </Link>
          <StageChip stage={stage} held={heldWords(hold)} />
          <span className="text-small text-soft">
            {m.open_for({ age: ageWords(now.getTime() - new Date(openedAt).getTime()) })}
          </span>
        </p>
        {fault && <p className="font-medium">{fault}</p>}
        <p className="text-soft">{m.phone_open_says()}</p>
      </div>
      <ErrorSummary errors={errors} />
      <WhatChanged refusal={refusal} />
      <CommandFields of="said" version={version} />
      <input type="hidden" name="number" value={number} />
      <TextArea field={fields.said} label={m.phone_said_now()} rows={3} maxLength={2000} />
      <div className="flex flex-wrap gap-2.5">
        <Button kind="primary" size="large" shortcut="Ctrl ↵">
          {m.phone_add_said()}
        </Button>
        <Link to={casePath(number)} className={buttonLook('quiet', 'large', false)}>
          {m.preview_open()}
        </Link>
      </div>
    </Form>
  )
}
