import { Link, useLoaderData } from 'react-router'
import { z } from 'zod'
import type { ReadKind } from '#readers/reading.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { DateText } from '../../ui/date-text.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { roleWord } from '../words/case-word.ts'
import { casePath } from './paths.ts'

const perPage = 50

export const loader = loading(async (asked) => {
  const number = asked.params.number ?? ''
  const after = z.uuid().safeParse(asked.url.searchParams.get('after')).data
  const page = { after, limit: perPage }
  const reads = await asked.app.privacy.readersOfCase(viewerOf(asked), number, page)
  return {
    number,
    reads,
    latest: after === undefined,
    earlier: reads.length === perPage ? (reads.at(-1)?.id ?? null) : null,
  }
})

export const meta = titled(() => m.readers_title())

const kinds: Readonly<Record<ReadKind, () => string>> = {
  case: m.readers_case,
  list: m.readers_list,
  customer: m.readers_customer,
  file: m.readers_file,
  paper: m.readers_paper,
  mail: m.readers_mail,
  export: m.readers_export,
}

/** Who read of the person of a case: for administrators and auditors. */
export default function Readers() {
  const { number, reads, latest, earlier } = useLoaderData<typeof loader>()
  return (
    <PageBody
      title={m.readers_title()}
      aside={
        <span className="inline-flex flex-wrap items-center gap-3">
          <Plate kind="case" value={number} />
          <Link to={casePath(number)} className="link text-small">
            {m.readers_back()}
          </Link>
        </span>
      }
    >
      <p className="-mt-3 max-w-prose text-soft">{m.readers_says()}</p>
      {reads.length === 0 ? (
        <p>{m.readers_none()}</p>
      ) : (
        <div className="max-w-[900px]">
          <Table
            caption={m.readers_title()}
            head={
              <>
                <Th>{m.readers_when()}</Th>
                <Th>{m.readers_who()}</Th>
                <Th>{m.readers_how()}</Th>
              </>
            }
          >
            {reads.map(({ id, at, name, role, viewerKind, kind }) => (
              <tr key={id}>
                <Td>
                  <DateText at={at} weekday={false} time />
                </Td>
                <Td>
                  <span className="block font-medium break-words">
                    {name ?? m.readers_nobody()}
                  </span>
                  <span className="block text-small text-soft">
                    {viewerKind === 'key'
                      ? m.readers_key({ role: roleWord(role) })
                      : roleWord(role)}
                  </span>
                </Td>
                <Td>{kinds[kind]()}</Td>
              </tr>
            ))}
          </Table>
        </div>
      )}
      <nav aria-label={m.readers_pages()} className="flex max-w-[900px] gap-3 empty:hidden">
        {!latest && (
          <Link to="?" className={buttonLook('quiet', 'small', false)}>
            {m.readers_latest()}
          </Link>
        )}
        {earlier && (
          <Link
            to={`?after=${earlier}`}
            className={`ms-auto ${buttonLook('quiet', 'small', false)}`}
          >
            {m.readers_earlier()}
          </Link>
        )}
      </nav>
    </PageBody>
  )
}
