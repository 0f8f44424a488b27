import * as m from '../../messages/compiled/messages.js'
import { CheckMark } from '../../ui/check-mark.tsx'
import { type CustomersCase, casePath } from './reach.ts'

type Step = { page: string; done: boolean; says: string }

/** What is to be done before the unit is sent; what is done is ticked. */
export function Preparing({
  token,
  file,
  policyVersion,
}: {
  token: string
  file: CustomersCase
  policyVersion: number
}) {
  const steps: Step[] = [
    {
      page: 'contact',
      done: file.addressKnown,
      says: file.addressKnown ? m.your_prepare_address() : m.your_prepare_address_missing(),
    },
    { page: 'contents', done: file.declared.length > 0, says: m.your_prepare_contents() },
    {
      page: 'notices',
      done: file.acknowledgements.some((one) => one.policyVersion === policyVersion),
      says: m.your_prepare_notices(),
    },
  ]
  return (
    <section className="grid gap-2">
      <h2>{m.your_prepare_title()}</h2>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ page, done, says }) => (
          <li key={page}>
            <a
              href={casePath(token, page)}
              className="flex min-h-14 items-center gap-3 py-2 hover:bg-ground"
            >
              {done ? (
                <CheckMark mark="passed" size={24} />
              ) : (
                <span className="size-6 shrink-0 rounded-full border border-edge" />
              )}
              <span className="grow font-medium">{says}</span>
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
