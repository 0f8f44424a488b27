import * as m from '../../messages/compiled/messages.js'
import { CheckMark } from '../../ui/check-mark.tsx'
import { preparations } from './preparations.ts'
import { type CustomersCase, casePath } from './reach.ts'

const says: Readonly<
  Record<ReturnType<typeof preparations>[number]['page'], (done: boolean) => string>
> = {
  contact: (done) => (done ? m.your_prepare_address() : m.your_prepare_address_missing()),
  contents: () => m.your_prepare_contents(),
  notices: () => m.your_prepare_notices(),
}

/** What is to be done before the unit is sent, ticked when it is; once it is sent, what is still open. */
export function Preparing({
  token,
  file,
  policyVersion,
}: {
  token: string
  file: CustomersCase
  policyVersion: number
}) {
  const isSent = file.stage !== 'authorized'
  const steps = preparations(file, policyVersion).filter(({ done }) => !isSent || !done)
  if (steps.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2>{isSent ? m.your_prepare_still() : m.your_prepare_title()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ page, done }) => (
          <li key={page}>
            <a
              href={`${casePath(token, page)}?from=send`}
              className="flex min-h-14 items-center gap-3 py-2 hover:bg-ground"
            >
              {done ? (
                <CheckMark mark="passed" size={24} />
              ) : (
                <span className="size-6 shrink-0 rounded-full border border-edge" />
              )}
              <span className="grow font-medium">{says[page](done)}</span>
              <span className="text-small text-soft">
                {done ? m.your_prepare_done() : m.your_prepare_open()}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
