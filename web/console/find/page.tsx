import { Form, useLoaderData } from 'react-router'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { CaseRow } from '../parts/case-row.tsx'
import { Go } from '../parts/go.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { type Found, findAll } from './found.ts'
import { Section } from './section.tsx'
import { People, Units } from './units.tsx'
import { useFindKeys } from './use-find-keys.ts'

export const loader = loading(async (asked) => {
  const typed = (asked.url.searchParams.get('q') ?? '').trim().slice(0, 120)
  return { typed, found: typed === '' ? null : await findAll(asked, typed) }
})

export const meta = titled(() => m.find_title())

export default function Find() {
  const { typed, found } = useLoaderData<typeof loader>()
  useFindKeys()
  return (
    <PageBody
      title={m.find_title()}
      aside={
        <Go to={pathOfNew(typed)} look={buttonLook('quiet', 'normal', false)}>
          <Icon name="plus" size={18} />
          {m.new_case()}
        </Go>
      }
    >
      <Form role="search" className="flex max-w-[760px] gap-2.5">
        <span className="min-w-0 grow">
          <SearchBox key={typed} id="search" name="q" value={typed} shortcut="/" focused />
        </span>
        <Button kind="customer" size="normal">
          {m.find_title()}
        </Button>
      </Form>
      {found === null ? (
        <div className="max-w-[760px]">
          <EmptyState title={m.find_what_title()}>{m.find_what()}</EmptyState>
        </div>
      ) : (
        <Results typed={typed} found={found} />
      )}
    </PageBody>
  )
}

/** Whoever found nothing begins a case with what they typed. */
const pathOfNew = (typed: string): string =>
  typed === '' ? '/desk/new' : `/desk/new?${new URLSearchParams({ q: typed })}`

function Results({ typed, found }: { typed: string; found: Found }) {
  const { cases, units, people } = found
  if (cases.length + units.length + people.length === 0)
    return (
      <div className="max-w-[760px]">
        <EmptyState
          title={m.find_none_title({ typed })}
          action={
            <Go to={pathOfNew(typed)} look={buttonLook('quiet', 'normal', false)}>
              {m.new_case()}
            </Go>
          }
        >
          {m.find_none()}
        </EmptyState>
      </div>
    )
  return (
    <div className="grid max-w-[960px] grid-cols-[minmax(0,1fr)] gap-6">
      {units.length > 0 && (
        <Section title={m.find_units()} count={units.length} more={found.moreUnits}>
          {found.match === 'ends' && (
            <p className="pb-1 text-small text-soft">{m.find_ends({ typed })}</p>
          )}
          {found.match === 'near' && <p className="pb-1 font-medium">{m.find_near({ typed })}</p>}
          <Units units={units} />
        </Section>
      )}
      {cases.length > 0 && (
        <Section title={m.find_cases()} count={cases.length} more={found.moreCases}>
          <ul className="divide-y divide-line">
            {cases.map((item) => (
              <li key={item.number}>
                <CaseRow item={item} flush />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {people.length > 0 && (
        <Section title={m.find_people()} count={people.length} more={false}>
          <People people={people} />
        </Section>
      )}
    </div>
  )
}
