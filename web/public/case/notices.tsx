import { useLoaderData } from 'react-router'
import { z } from 'zod'
import { dayIn } from '#kernel/calendar.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import { acting, form } from '../../forms/acting.ts'
import { loading } from '../../forms/loading.ts'
import { useSentForm } from '../../forms/use-sent-form.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { DateText } from '../../ui/date-text.tsx'
import { Filled, slot } from '../filled.tsx'
import { ActForm } from './act-form.tsx'
import { mayNow } from './acts.ts'
import { CasePage } from './case-page.tsx'
import { backTo, caseOf, giveAsCustomer, tokenIn } from './reach.ts'

const read = z.object({ policyVersion: z.int().min(1) })

export const loader = loading(async (asked) => {
  const { viewer, file } = await caseOf(asked)
  const today = dayIn(asked.maker.timeZone, asked.now)
  const { terms, notices } = await asked.app.policy.policyInForce(viewer, today)
  return { token: tokenIn(asked), file, version: terms.version, notices }
})

export const action = acting({
  acknowledge: form(read, async (submitted) => {
    const { value, language } = submitted
    await giveAsCustomer(submitted, 'acknowledge', { ...value, language, how: 'web' })
    return backTo(submitted, 'acknowledge')
  }),
})

export const handle = { secret: true }
export const meta = titled(() => m.your_notices_title())

export default function Notices() {
  const { token, file, version, notices } = useLoaderData<typeof loader>()
  const { language } = useDesk()
  const sent = useSentForm('acknowledge')
  const last = file.acknowledgements.findLast((one) => one.policyVersion === version)
  return (
    <CasePage token={token} file={file} title={m.your_notices_title()}>
      <p>{m.your_notices_says()}</p>
      <dl className="grid gap-3">
        {notices.map(({ id, title, text, clause }) => (
          <div key={id}>
            <dt className="font-semibold">
              {textIn(title, language)}{' '}
              {clause && <span className="clause">{m.your_clause({ clause })}</span>}
            </dt>
            <dd>{textIn(text, language)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">{m.your_notices_version({ version })}</p>
      {last && (
        <p className="font-medium text-done">
          <Filled text={m.your_notices_read({ day: slot })}>
            <DateText at={new Date(last.at)} weekday={false} />
          </Filled>
        </p>
      )}
      {!last && mayNow(file, 'acknowledge') && (
        <ActForm of="acknowledge" file={file} sent={sent} button={m.your_notices_agree()}>
          <input type="hidden" name="policyVersion" value={version} />
        </ActForm>
      )}
    </CasePage>
  )
}
