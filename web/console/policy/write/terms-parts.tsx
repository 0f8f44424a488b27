import type { z } from 'zod'
import { borneKinds } from '#policy/borne.ts'
import { useSentForm } from '../../../forms/use-sent-form.ts'
import * as m from '../../../messages/compiled/messages.js'
import { Checkbox, CheckboxRows } from '../../../ui/checkbox-rows.tsx'
import { startingWith } from '../../../ui/field-state.ts'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { SmallForm } from '../../parts/small-form.tsx'
import type { furtherForm, proofsForm, variantForm } from './forms.ts'
import type { Written } from './read-policy.ts'
import { WrittenForm } from './written.tsx'

const bearing = { parts: m.agreement_parts, labour: m.agreement_labour }

/** Terms of their own for components of some classes, of some models; the first that fits decides. */
export function Variants({ written }: { written: Written }) {
  const { terms, classes, version } = written
  const { fields, errors, refusal } = useSentForm<z.input<typeof variantForm>>('variant')
  const variants = (terms.term.variants ?? []).map((variant, at) => ({ ...variant, at }))
  const nameOf = (value: string) => classes.find((one) => one.value === value)?.label ?? value
  return (
    <section className="grid gap-3" aria-labelledby="variants-title">
      <h2 id="variants-title" className="border-b border-line pb-1.5 text-body">
        {m.write_variants()}
      </h2>
      {variants.length === 0 && <p className="text-soft">{m.write_variants_none()}</p>}
      <ol className="divide-y divide-line">
        {variants.map(({ at, ...variant }) => (
          <li key={at} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
            <span>
              {[
                (variant.classes ?? []).map(nameOf).join(m.list_comma()) || m.write_all_classes(),
                variant.models?.join(m.list_comma()) ?? m.policy_all_models(),
                'months' in variant.length
                  ? m.agreement_months({ count: variant.length.months })
                  : m.write_days({ count: variant.length.days }),
                ...(variant.bears ?? []).map((kind) => bearing[kind]()),
              ].join(' · ')}
            </span>
            <SmallForm of="removeVariant" about={String(at)} sends={{ seen: version, at }}>
              {m.write_variant_remove({ number: at + 1 })}
            </SmallForm>
          </li>
        ))}
      </ol>
      <details key={variants.length} open={errors.length > 0 || refusal !== null}>
        <summary className="link text-small">{m.write_variant_add()}</summary>
        <div className="pt-3">
          <WrittenForm
            of="variant"
            version={version}
            errors={errors}
            refusal={refusal}
            save={m.write_variant_add()}
          >
            <CheckboxRows
              field={fields.classes}
              label={m.write_classes()}
              hint={m.write_classes_hint()}
              rows={classes}
            />
            <TextField field={fields.models} label={m.laws_models()} hint={m.laws_models_hint()} />
            <div className="grid grid-cols-2 items-end gap-3">
              <TextField field={fields.months} label={m.policy_months()} inputMode="numeric" />
              <TextField field={fields.days} label={m.policy_or_days()} inputMode="numeric" />
            </div>
            <CheckboxRows
              field={fields.bears}
              label={m.agreement_bears()}
              rows={borneKinds.map((value) => ({ value, label: bearing[value](), checked: true }))}
            />
          </WrittenForm>
        </div>
      </details>
    </section>
  )
}

/** Which documents decide the day of the purchase, the best first. */
export function Proofs({ written: { terms, proofs, version } }: { written: Written }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof proofsForm>>('proofs')
  const { ranks, shippingDay } = terms.proofs
  const rows = [...ranks, { kinds: [], namesSerial: true }].map((rank, at) => ({ ...rank, at }))
  return (
    <section className="grid gap-3" aria-labelledby="proofs-title">
      <h2 id="proofs-title" className="border-b border-line pb-1.5 text-body">
        {m.write_proofs()}
      </h2>
      <p className="text-soft">{m.write_proofs_says()}</p>
      <WrittenForm of="proofs" version={version} errors={errors} refusal={refusal}>
        {rows.map(({ at, ...rank }) => (
          <fieldset
            key={at}
            id={at === 0 ? fields.ranks.id : undefined}
            className="grid gap-1 border-t border-line pt-2"
          >
            <legend className="float-start pb-1 font-semibold">
              {at < ranks.length ? m.write_rank({ number: at + 1 }) : m.write_rank_new()}
            </legend>
            <div className="flex flex-wrap gap-x-5 gap-y-1">
              {proofs.map(({ value, label }) => (
                <Checkbox
                  key={value}
                  name={`ranks[${at}].kinds`}
                  value={value}
                  label={label}
                  checked={rank.kinds.some((kind) => kind === value)}
                />
              ))}
              <Checkbox
                name={`ranks[${at}].namesSerial`}
                value="true"
                label={m.write_names_serial()}
                checked={rank.namesSerial}
              />
            </div>
          </fieldset>
        ))}
        <Checkbox
          name="counts"
          value="true"
          label={m.write_shipping_counts()}
          checked={shippingDay.counts}
        />
      </WrittenForm>
    </section>
  )
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** Software, extensions, freight, promises, and the days that a policy may name. */
export function Further({ written: { terms, version } }: { written: Written }) {
  const { fields, errors, refusal } = useSentForm<z.input<typeof furtherForm>>('further')
  const { software, extension, freight, days, promises } = terms
  const carriers = [
    { value: 'maker', label: m.unit_maker() },
    { value: 'customer', label: m.write_customer() },
  ]
  const prices = [
    { value: 'free', label: m.write_free() },
    { value: 'upgrade_price', label: m.write_upgrade_price() },
  ]
  const numbers = [
    [fields.quotationValidityDays, m.write_validity(), days.quotationValidityDays],
    [fields.unansweredDays, m.write_unanswered(), days.unansweredDays],
    [fields.disputeDays, m.write_dispute(), days.disputeDays],
    [fields.storageFreeDays, m.write_storage(), days.storageFreeDays],
  ] as const
  return (
    <section className="grid gap-3" aria-labelledby="further-title">
      <h2 id="further-title" className="border-b border-line pb-1.5 text-body">
        {m.write_further()}
      </h2>
      <WrittenForm of="further" version={version} errors={errors} refusal={refusal}>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <Select
            field={startingWith(fields.paidSoftware, software.paidSoftware)}
            label={m.write_paid_software()}
            choices={prices}
          />
          <Select
            field={startingWith(fields.afterTerm, text(software.afterTerm))}
            label={m.write_after_term()}
            empty={m.policy_says_nothing()}
            choices={[...prices, { value: 'none', label: m.write_none() }]}
          />
          <Select
            field={startingWith(fields.agreed, text(extension.agreed))}
            label={m.write_extension()}
            empty={m.policy_says_nothing()}
            choices={[
              { value: 'at_purchase', label: m.write_at_purchase() },
              { value: 'any_time', label: m.write_any_time() },
            ]}
          />
          <Select
            field={startingWith(fields.toDepot, text(freight.toDepot))}
            label={m.write_to_depot()}
            empty={m.policy_says_nothing()}
            choices={carriers}
          />
          <Select
            field={startingWith(fields.back, text(freight.back))}
            label={m.write_back()}
            empty={m.policy_says_nothing()}
            choices={carriers}
          />
          {numbers.map(([field, label, value]) => (
            <TextField
              key={label}
              field={startingWith(field, text(value))}
              label={label}
              inputMode="numeric"
            />
          ))}
        </div>
        <Checkbox
          name="bindMaker"
          value="true"
          label={m.write_bind_maker()}
          checked={promises.bindMaker}
        />
      </WrittenForm>
    </section>
  )
}
