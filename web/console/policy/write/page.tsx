import { useLoaderData } from 'react-router'
import { loading } from '../../../forms/loading.ts'
import * as m from '../../../messages/compiled/messages.js'
import { titled } from '../../../title.ts'
import { PageBody } from '../../../ui/page-body.tsx'
import { Go } from '../../parts/go.tsx'
import { Exclusions } from './exclusions.tsx'
import { readPolicy } from './read-policy.ts'
import { Further, Proofs, Variants } from './terms-parts.tsx'
import { Words } from './words.tsx'

export { writeAction as action } from './forms.ts'

export const loader = loading(readPolicy)

export const meta = titled(() => m.write_title())

/** Everything of a draft that is written in forms, beside the terms on its own page. */
export default function WritePage() {
  const written = useLoaderData<typeof loader>()
  return (
    <PageBody title={m.write_title()}>
      <Go to={`/desk/policy/drafts/${written.id}`} look="link text-small justify-self-start">
        {m.write_back_to_draft()}
      </Go>
      <div key={written.version} className="grid max-w-[760px] grid-cols-[minmax(0,1fr)] gap-8">
        <Exclusions written={written} />
        <Variants written={written} />
        <Proofs written={written} />
        <Further written={written} />
        <Words written={written} />
      </div>
    </PageBody>
  )
}
