import { Form } from 'react-router'
import type { Mistake } from '#policy/yaml.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Values = { file: string; yaml: string }

/**
 * A policy as a file: chosen, or written here. Of a wrong one every mistake is shown with its line,
 * and nothing is taken.
 */
export function UploadFile({
  of,
  seen,
  yaml,
}: {
  of: 'file' | 'replace'
  /** The version of the draft that it replaces. */
  seen?: number
  /** What is there now, to be written anew. */
  yaml?: string
}) {
  const { fields, errors, refusal } = useSentForm<Values>(of, yaml === undefined ? {} : { yaml })
  const mistakes = (refusal?.extra.mistakes ?? []) as Mistake[] // as `policyIn` named them
  return (
    <details open={errors.length > 0 || refusal !== null}>
      <summary className="link text-small">
        {of === 'file' ? m.policy_upload() : m.policy_replace()}
      </summary>
      <Form
        method="post"
        id={of}
        encType="multipart/form-data"
        noValidate
        className="grid gap-3 pt-3"
      >
        <CommandFields of={of} />
        {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
        {refusal && (
          <div role="alert" className="grid gap-2 rounded-control border border-trouble p-3">
            <p className="font-medium">{refusal.sentence}</p>
            {mistakes.length > 0 && (
              <ol className="grid gap-1.5 text-small">
                {mistakes.map(({ line, column, path, reason }) => (
                  <li key={`${line} ${column} ${path}`}>
                    <span className="font-semibold">{m.policy_line({ line, column })}</span>{' '}
                    {path && <code className="plate-text break-all">{path}</code>} {reason}
                  </li>
                ))}
              </ol>
            )}
          </div>
        )}
        <TextField
          field={fields.file}
          label={m.policy_file_yaml()}
          type="file"
          accept=".yaml,.yml,application/yaml,text/yaml"
        />
        {yaml !== undefined && (
          <TextArea field={fields.yaml} label={m.policy_file_text()} rows={16} />
        )}
        <Button size="normal">
          {of === 'file' ? m.policy_upload_do() : m.policy_replace_do()}
        </Button>
      </Form>
    </details>
  )
}
