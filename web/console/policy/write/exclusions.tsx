import { useActionData } from 'react-router'
import type { z } from 'zod'
import { textIn } from '#kernel/language.ts'
import { evidenceKinds } from '#policy/exclusion.ts'
import type { Unsent } from '../../../forms/acting.ts'
import { useSentForm } from '../../../forms/use-sent-form.ts'
import * as m from '../../../messages/compiled/messages.js'
import { Checkbox } from '../../../ui/checkbox-rows.tsx'
import { type FieldState, startingWith } from '../../../ui/field-state.ts'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { SmallForm } from '../../parts/small-form.tsx'
import type { exclusionForm, newExclusionForm } from './forms.ts'
import type { Written } from './read-policy.ts'
import { TextsFields } from './texts-fields.tsx'
import { WrittenForm } from './written.tsx'

type Exclusion = Written['exclusions'][number]

const evidences = { photo: m.write_photo, note: m.write_note }
const concerned = [
  { value: 'unit', label: m.write_unit },
  { value: 'component', label: m.write_component },
] as const
const others = [
  { value: 'dealer', label: m.write_dealer },
  { value: 'courier', label: m.write_courier },
  { value: 'other', label: m.write_other },
] as const
const inWords = <Value extends string>(choices: readonly { value: Value; label: () => string }[]) =>
  choices.map(({ value, label }) => ({ value, label: label() }))

/** What is not covered, clause by clause: the evidence that it demands, and the words that say it. */
export function Exclusions({ written }: { written: Written }) {
  const { form, errors, refusal } = useSentForm<z.input<typeof exclusionForm>>('exclusion')
  // One form for each clause: what stands against one is shown on that one.
  const about = useActionData<Unsent>()?.result.initialValue?.clause
  return (
    <section className="grid gap-3" aria-labelledby="exclusions-title">
      <h2 id="exclusions-title" className="border-b border-line pb-1.5 text-body">
        {m.write_exclusions()}
      </h2>
      <ul className="divide-y divide-line border-b border-line">
        {written.exclusions.map((exclusion) => {
          const isSent = about === exclusion.clause
          return (
            <li key={exclusion.clause} className="py-2">
              <details open={isSent && (errors.length > 0 || refusal !== null)}>
                <summary className="min-h-8 cursor-pointer">
                  <span className="clause">{m.clause({ clause: exclusion.clause })}</span>{' '}
                  <span className="font-medium">
                    {textIn(exclusion.name, written.language) ?? exclusion.clause}
                  </span>
                </summary>
                <div className="grid gap-4 py-3">
                  <One
                    exclusion={exclusion}
                    version={written.version}
                    allErrors={isSent ? form.allErrors : {}}
                    errors={isSent ? errors : []}
                    refusal={isSent ? refusal : null}
                  />
                  {exclusion.decidedBy === 'finding' && (
                    <SmallForm
                      of="removeExclusion"
                      about={exclusion.clause}
                      sends={{ seen: written.version, clause: exclusion.clause }}
                    >
                      {m.write_remove({ clause: exclusion.clause })}
                    </SmallForm>
                  )}
                </div>
              </details>
            </li>
          )
        })}
      </ul>
      <Add version={written.version} />
    </section>
  )
}

function One({
  exclusion,
  version,
  allErrors,
  errors,
  refusal,
}: {
  exclusion: Exclusion
  version: number
  allErrors: Record<string, string[]>
} & Pick<ReturnType<typeof useSentForm>, 'errors' | 'refusal'>) {
  const { clause, concerns, responsible, evidence, kinds, name, because, decidedBy } = exclusion
  const id = `exclusion-${clause}`
  const field = (of: string, initialValue: string): FieldState => ({
    id: `${id}-${of}`,
    name: of,
    errors: allErrors[of],
    initialValue,
  })
  return (
    <WrittenForm of="exclusion" about={clause} version={version} errors={errors} refusal={refusal}>
      <input type="hidden" name="clause" value={clause} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <Select
          field={field('concerns', concerns)}
          label={m.write_concerns()}
          choices={inWords(concerned)}
        />
        <Select
          field={field('responsible', responsible ?? '')}
          label={m.write_responsible()}
          empty={m.write_nobody()}
          choices={inWords(others)}
        />
        <TextsFields id={id} name="name" label={m.write_name()} texts={name} errors={allErrors} />
        <TextsFields
          id={id}
          name="because"
          label={m.write_because()}
          texts={because}
          errors={allErrors}
        />
      </div>
      {decidedBy !== 'term' && kinds.length === 0 && (
        <Evidence name="evidence" legend={m.write_evidence()} demanded={evidence} />
      )}
      {kinds.map((kind, at) => (
        <fieldset key={kind.kind} className="grid gap-1">
          <legend className="font-semibold">{kind.name}</legend>
          <input type="hidden" name={`kinds[${at}].kind`} value={kind.kind} />
          <Checkbox
            name={`kinds[${at}].excluded`}
            value="true"
            label={m.write_excluded()}
            checked={kind.excluded}
          />
          <Evidence
            name={`kinds[${at}].evidence`}
            legend={m.write_evidence()}
            demanded={kind.evidence}
          />
        </fieldset>
      ))}
    </WrittenForm>
  )
}

/** What must be shown before a finding counts. */
function Evidence({
  name,
  legend,
  demanded,
}: {
  name: string
  legend: string
  demanded: readonly string[]
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <legend className="sr-only">{legend}</legend>
      <span aria-hidden className="text-soft">
        {legend}
      </span>
      {evidenceKinds.map((kind) => (
        <Checkbox
          key={kind}
          name={name}
          value={kind}
          label={evidences[kind]()}
          checked={demanded.includes(kind)}
        />
      ))}
    </fieldset>
  )
}

function Add({ version }: { version: number }) {
  const { fields, form, errors, refusal } =
    useSentForm<z.input<typeof newExclusionForm>>('newExclusion')
  return (
    <details open={errors.length > 0 || refusal !== null}>
      <summary className="link text-small">{m.write_add_exclusion()}</summary>
      <div className="pt-3">
        <WrittenForm
          of="newExclusion"
          version={version}
          errors={errors}
          refusal={refusal}
          save={m.write_add_exclusion()}
        >
          <div className="grid items-end gap-3 sm:grid-cols-2">
            <TextField field={fields.clause} label={m.policy_clause()} autoComplete="off" />
            <Select
              field={startingWith(fields.check, 'cause')}
              label={m.write_decides()}
              choices={[
                { value: 'cause', label: m.write_cause() },
                { value: 'identity', label: m.write_identity() },
              ]}
            />
            <Select
              field={startingWith(fields.concerns, 'component')}
              label={m.write_concerns()}
              choices={inWords(concerned)}
            />
            <div />
            <TextsFields
              id="new-exclusion"
              name="name"
              label={m.write_name()}
              texts={null}
              errors={form.allErrors}
            />
            <TextsFields
              id="new-exclusion"
              name="because"
              label={m.write_because()}
              texts={null}
              errors={form.allErrors}
            />
          </div>
          <Evidence name="evidence" legend={m.write_evidence()} demanded={['photo']} />
        </WrittenForm>
      </div>
    </details>
  )
}
