import { Form } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { buttonLook } from '../../ui/button-look.ts'
import { Icon } from '../../ui/icon.tsx'
import { Go } from '../parts/go.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { searchId } from './use-inbox-keys.ts'
import type { View } from './views.ts'

/** What is listed, the box that finds everything, and the way to a new case. */
export function Head({ view, count }: { view: View; count: number }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5 border-b border-line px-4 py-3">
      <h1 className="inline-flex items-baseline gap-2.5 text-h2 max-md:sr-only">
        {view.word()}
        <span className="text-[17px] font-normal text-soft">
          {count.toLocaleString(getLocale())}
        </span>
      </h1>
      <Form action="/desk/find" role="search" className="min-w-44 grow basis-52">
        <SearchBox id={searchId} name="q" shortcut="/" />
      </Form>
      <Go to="/desk/new" look={buttonLook('quiet', 'normal', false)}>
        <Icon name="plus" size={18} />
        {m.new_case()}
      </Go>
    </div>
  )
}
