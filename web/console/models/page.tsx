import { Form, useLoaderData, useSubmit } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { loading } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageBody } from '../../ui/page-body.tsx'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Go } from '../parts/go.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { modelPath } from './paths.ts'

/** So many are listed; whoever looks for another types some of its name. */
const mostListed = 100
/** So many are seen at a glance. */
const fewEnough = 8

export const loader = loading(async (asked) => {
  const viewer = viewerOf(asked)
  const typed = (asked.url.searchParams.get('q') ?? '').trim().slice(0, 120)
  const found = await asked.app.catalogue.listModels(viewer, {
    ...{ named: typed, limit: mostListed + 1 },
  })
  return {
    typed,
    more: found.length > mostListed,
    models: found
      .slice(0, mostListed)
      .map(({ number, name, serialPattern, components, packing }) => ({
        ...{ number, serialPattern, name: textIn(name, viewer.language) },
        parts: components.length,
        hasOwnPacking: packing !== null,
      })),
  }
})

export const meta = titled(() => m.model_title())

type Listed = ReturnType<typeof useLoaderData<typeof loader>>['models']

/** What the maker makes, and what customers are told of it. */
export default function ModelsPage() {
  const { typed, models, more } = useLoaderData<typeof loader>()
  const submit = useSubmit()
  return (
    <PageBody title={m.model_title()}>
      <p className="-mt-3 max-w-[70ch] text-soft">{m.model_says()}</p>
      <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-4">
        {(typed !== '' || models.length > fewEnough) && (
          <Form
            role="search"
            onChange={({ currentTarget }) => void submit(currentTarget, { replace: true })}
          >
            <SearchBox
              id="search"
              name="q"
              value={typed}
              label={m.model_search()}
              placeholder={m.model_search()}
            />
          </Form>
        )}
        {models.length > 0 ? (
          <Models models={models} />
        ) : typed === '' ? (
          <EmptyState title={m.model_none()}>{m.model_none_says()}</EmptyState>
        ) : (
          <EmptyState title={m.model_not_found({ typed })}>{m.model_not_found_says()}</EmptyState>
        )}
        {more && <p className="text-small text-soft">{m.model_more({ count: mostListed })}</p>}
        {models.some(({ serialPattern }) => serialPattern) && (
          <p className="text-small text-soft max-sm:hidden">{m.model_pattern_says()}</p>
        )}
      </div>
    </PageBody>
  )
}

function Models({ models }: { models: Listed }) {
  return (
    <Table
      caption={m.model_title()}
      head={
        <>
          <Th>{m.policy_model()}</Th>
          <Th className="max-sm:hidden">{m.model_pattern()}</Th>
          <Th figures className="max-sm:hidden">
            {m.model_parts()}
          </Th>
          <Th>{m.model_packing()}</Th>
        </>
      }
    >
      {models.map(({ number, name, serialPattern, parts, hasOwnPacking }) => (
        <tr key={number}>
          <Td>
            <Go to={modelPath(number)} look="link font-medium break-words">
              {name}
            </Go>
            <span className="block text-small break-all text-soft">{number}</span>
          </Td>
          <Td className="max-sm:hidden">
            {serialPattern ? (
              <span className="plate-text break-all">{serialPattern}</span>
            ) : (
              <span className="text-soft">{m.model_pattern_any()}</span>
            )}
          </Td>
          <Td figures className="max-sm:hidden">
            {parts}
          </Td>
          <Td>
            {hasOwnPacking ? (
              m.model_packing_own()
            ) : (
              <span className="text-soft">{m.model_packing_general()}</span>
            )}
          </Td>
        </tr>
      ))}
    </Table>
  )
}
