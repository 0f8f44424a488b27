import { Form } from 'react-router'
import type { z } from 'zod'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Select } from '../../ui/select.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import type { columnsForm } from './forms.ts'
import type { ImportData } from './read-import.ts'

/** Which column tells what, with the first rows beside to recognize them by. */
export function Columns({ data }: { data: ImportData }) {
  const { columns, sample, mapping, fields: known, models, version, state } = data
  const { fields, errors, refusal } = useSentForm<z.input<typeof columnsForm>>('columns', {
    ...Object.fromEntries(known.map(({ field }) => [field, mapping?.columns[field] ?? ''])),
    allOfModel: mapping?.model ?? '',
    dayOrder: mapping?.dayOrder ?? '',
  })
  const choices = columns
    .map((heading, at) => ({ heading, example: sample.find((row) => row[at])?.[at] ?? '' }))
    .filter(({ heading }) => heading !== '')
    .map(({ heading, example }) => ({
      value: heading,
      label: example === '' ? heading : `${heading} (${example.slice(0, 30)})`,
    }))
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4" aria-labelledby="columns-title">
      <h2 id="columns-title" className="border-b border-line pb-1.5 text-body">
        {m.import_columns()}
      </h2>
      <Form method="post" id="columns" noValidate className="grid max-w-[760px] gap-4">
        <ErrorSummary errors={errors} />
        {refusal && errors.length === 0 && <p role="alert">{refusal.sentence}</p>}
        <CommandFields of="columns" />
        <input type="hidden" name="seen" value={version} />
        <p className="text-soft">{m.import_columns_says()}</p>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          {known.map(({ field, label }) => (
            <Select
              key={field}
              field={fields[field]}
              label={label}
              empty={field === 'serial' ? m.import_choose_column() : m.import_not_in_file()}
              choices={choices}
            />
          ))}
          <Select
            field={fields.allOfModel}
            label={m.import_model_all()}
            empty={m.import_model_by_row()}
            choices={models}
          />
          <Select
            field={fields.dayOrder}
            label={m.import_day_order()}
            empty={m.import_day_order_none()}
            choices={[
              { value: 'dmy', label: m.import_day_order_dmy() },
              { value: 'mdy', label: m.import_day_order_mdy() },
            ]}
          />
        </div>
        <Button kind={state === 'received' ? 'primary' : 'quiet'} size="normal">
          {state === 'received' ? m.import_check() : m.import_check_again()}
        </Button>
      </Form>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <h3 className="text-small font-normal text-soft">{m.import_first_rows()}</h3>
        <Table
          wide
          caption={m.import_first_rows()}
          head={columns.map((heading, at) => (
            <Th key={`${heading} ${String(at)}`} className="whitespace-nowrap">
              {heading}
            </Th>
          ))}
        >
          {sample.map((row) => (
            <tr key={row.join(' ')}>
              {columns.map((heading, at) => (
                <Td key={`${heading} ${String(at)}`} className="whitespace-nowrap">
                  {row[at]}
                </Td>
              ))}
            </tr>
          ))}
        </Table>
      </div>
    </section>
  )
}
