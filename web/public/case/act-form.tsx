import type { ReactNode } from 'react'
import { CommandFields } from '../../forms/command-fields.tsx'
import type { RefusalState } from '../../forms/refusal-state.ts'
import * as m from '../../messages/compiled/messages.js'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, type SummaryError } from '../../ui/error-summary.tsx'
import { type Change, changeTitle } from './events.tsx'
import { When } from './journey.tsx'
import type { CustomersCase } from './reach.ts'

type Sent = { errors: readonly SummaryError[]; refusal: RefusalState | null }

/** Why a form came back, and what changed meanwhile: in the form, or at the head of a long page. */
export function Unsent({ sent, file }: { sent: Sent; file: CustomersCase }) {
  return (
    <>
      <ErrorSummary errors={sent.errors} />
      <Changed refusal={sent.refusal} file={file} />
    </>
  )
}

/**
 * One act of the customer. It carries the version of the case that is shown; when the case has
 * moved on meanwhile, it says what changed, and the customer decides anew (law 4).
 */
export function ActForm({
  of,
  file,
  sent,
  button,
  kind = 'customer',
  files = false,
  told = false,
  to,
  children,
}: {
  of: string
  file: CustomersCase
  sent: Sent
  button: ReactNode
  kind?: 'customer' | 'quiet'
  /** It takes photos along. */
  files?: boolean
  /** The page itself says at its head why the form came back (`Unsent`). */
  told?: boolean
  /** The page that takes it, when it stands on another one, too. */
  to?: string
  children?: ReactNode
}) {
  return (
    <form
      method="post"
      id={of}
      noValidate
      className="grid gap-4"
      action={to}
      {...(files ? { encType: 'multipart/form-data' as const } : {})}
    >
      {!told && <Unsent sent={sent} file={file} />}
      <CommandFields of={of} version={file.version} />
      {children}
      <Button kind={kind} size="touch" wide>
        {button}
      </Button>
    </form>
  )
}

const isChange = (one: unknown): one is Change =>
  typeof one === 'object' && one !== null && 'command' in one && 'at' in one

/** What happened since the form was opened. */
function Changed({ refusal, file }: { refusal: RefusalState | null; file: CustomersCase }) {
  const changes = refusal?.rule === 'case.version' ? refusal.extra.changes : undefined
  if (!Array.isArray(changes)) return null
  const told = changes
    .filter(isChange)
    .map((change) => ({ ...change, title: changeTitle(change, file) }))
  return (
    <section className="rounded-control border border-edge px-4 py-3">
      <h2 className="text-body font-semibold">{m.your_changed()}</h2>
      <ul>
        {told.map(({ title, at, version }) => (
          <li key={version} className="flex justify-between gap-3">
            {title}
            <span className="text-small text-soft">
              <When at={new Date(at)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
