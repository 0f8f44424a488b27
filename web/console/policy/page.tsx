import { Form, useLoaderData } from 'react-router'
import { mayDo } from '#access/permissions.ts'
import { textIn } from '#kernel/language.ts'
import { layers } from '#statutes/layers.ts'
import { CommandFields } from '../../forms/command-fields.tsx'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Go } from '../parts/go.tsx'
import { type Law, Laws } from './laws.tsx'
import { Readings } from './readings.tsx'
import { UploadFile } from './upload-file.tsx'
import { WorkingDays } from './working-days.tsx'

export { listAction as action } from './forms.ts'

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  const { policy } = asked.app
  const [versions, drafts, confirmed, readings, calendar] = await Promise.all([
    policy.listPolicyVersions(viewer),
    policy.listDrafts(viewer),
    policy.listStatutes(viewer),
    policy.listInterpretations(viewer),
    asked.app.organizations.showCalendar(viewer),
  ])
  const { inForce, published, missing, differing } = calendar
  const { searchParams } = asked.url
  return {
    versions: versions.toReversed().map(({ version, publishedFrom, publishedAt }) => ({
      ...{ version, publishedFrom, publishedAt },
    })),
    drafts: drafts.map(({ id, changedAt }) => ({ id, changedAt })),
    justPublished: searchParams.get('published'),
    laws: layers.map(({ id, name, article, caution, months }): Law => {
      const on = confirmed.find(({ layer, endedAt }) => layer === id && endedAt === null)
      return {
        ...{ id, article, months },
        name: textIn(name, viewer.language),
        caution: textIn(caution, viewer.language),
        confirmed: on
          ? {
              since: on.confirmedAt,
              months: on.months,
              models: on.models?.join(', ') ?? null,
              makerTookOn: on.makerTookOn,
            }
          : null,
      }
    }),
    readings: readings.map(({ id, clause, since, text }) => ({ id, clause, since, text })),
    days: {
      version: inForce.version,
      years: Object.keys(inForce.years).toSorted(),
      source: published?.source ?? null,
      ...{ missing, differing },
    },
    mayManage: mayDo(viewer, 'organization.manage'),
    maySign: mayDo(viewer, 'policy.publish'),
    mayWrite: mayDo(viewer, 'draft.write'),
    mayConfirm: mayDo(viewer, 'statute.confirm'),
  }
})

export const meta = titled(() => m.policy_title())

/** The maker's terms: every version that was published, and what is being written. */
export default function PolicyPage() {
  const { versions, drafts, laws, justPublished, readings, days, ...may } =
    useLoaderData<typeof loader>()
  const { mayWrite, mayConfirm, maySign, mayManage } = may
  return (
    <PageBody
      title={m.policy_title()}
      aside={
        mayWrite &&
        versions.length > 0 && (
          <Form method="post">
            <CommandFields of="begin" />
            <Button kind="primary" size="normal" icon="plus">
              {m.policy_begin()}
            </Button>
          </Form>
        )
      }
    >
      {justPublished && (
        <p role="status" className="font-medium">
          {m.policy_published({ version: justPublished })}
        </p>
      )}
      <section className="grid max-w-[760px] gap-3">
        <h2 className="text-body">{m.policy_drafts()}</h2>
        {drafts.length === 0 ? (
          <EmptyState title={m.policy_no_drafts()}>{m.policy_no_drafts_says()}</EmptyState>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {drafts.map(({ id, changedAt }) => (
              <li key={id} className="flex items-center justify-between gap-3 py-2.5">
                <Go to={`/desk/policy/drafts/${id}`} look="link font-medium">
                  {m.policy_draft()}
                </Go>
                <span className="text-small text-soft">
                  {m.policy_changed()} <DateText at={changedAt} time />
                </span>
              </li>
            ))}
          </ul>
        )}
        {mayWrite && <UploadFile of="file" />}
      </section>
      <section className="grid max-w-[760px] gap-3">
        <h2 className="text-body">{m.policy_versions()}</h2>
        <Table
          caption={m.policy_versions()}
          head={
            <>
              <Th>{m.policy_version()}</Th>
              <Th>{m.policy_in_force_from()}</Th>
              <Th className="max-sm:hidden">{m.policy_published_at()}</Th>
              <Th>{m.policy_file()}</Th>
            </>
          }
        >
          {versions.map(({ version, publishedFrom, publishedAt }) => (
            <tr key={version}>
              <Td>{version}</Td>
              <Td>
                <DateText at={publishedFrom} weekday={false} year />
              </Td>
              <Td className="max-sm:hidden">
                <DateText at={publishedAt} weekday={false} year />
              </Td>
              <Td>
                <a href={`/desk/policy/files/${version}`} className="link">
                  YAML
                </a>
              </Td>
            </tr>
          ))}
        </Table>
      </section>
      <Readings readings={readings} maySign={maySign} />
      <WorkingDays days={days} mayManage={mayManage} />
      <Laws laws={laws} mayConfirm={mayConfirm} />
    </PageBody>
  )
}
