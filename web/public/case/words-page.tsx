import type { z } from 'zod'
import type { Command } from '#cases/lifecycle.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage, NotNow } from './case-page.tsx'
import type { CustomersCase } from './reach.ts'
import type { words } from './words-form.ts'

/** An act that takes the customer's own words along: one question, one button. */
export function WordsPage({
  token,
  file,
  command,
  title,
  says,
  label,
  button,
}: {
  token: string
  file: CustomersCase
  command: Command
  title: string
  says: string
  label: string
  button: string
}) {
  const sent = useSentForm<z.input<typeof words>>(command)
  return (
    <CasePage token={token} file={file} title={title}>
      {mayNow(file, command) ? (
        <>
          <p>{says}</p>
          <ActForm of={command} file={file} sent={sent} button={button}>
            <TextArea
              field={sent.fields.text}
              label={label}
              size="touch"
              rows={5}
              maxLength={2000}
            />
          </ActForm>
        </>
      ) : (
        <NotNow token={token} file={file} command={command} />
      )}
    </CasePage>
  )
}
