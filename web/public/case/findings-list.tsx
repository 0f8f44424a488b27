import { partName } from '#catalogue/part-name.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Photos } from './photos.tsx'
import type { CustomersCase } from './reach.ts'

/** What the bench found and did not take back. */
export const standingFindings = ({ findings }: CustomersCase) =>
  findings.filter(({ state }) => state !== 'withdrawn')

/** The findings in their words, with their photos. */
export function FoundBriefly({
  token,
  file,
  heading = true,
}: {
  token: string
  file: CustomersCase
  /** Without, where the page is called so. */
  heading?: boolean
}) {
  const { language } = useDesk()
  const found = standingFindings(file)
  if (found.length === 0) return null
  const nameOf = (key: string) => partName(file.device.model.components, key, language)
  return (
    <section className="grid gap-2">
      {heading && <h2>{m.your_found()}</h2>}
      {found.map(({ id, component, state, noteTextId }) => (
        <p key={id}>
          {file.texts[noteTextId ?? ''] ?? m.your_found_at({ component: nameOf(component) })}
          {state === 'suspected' && <span className="text-soft"> {m.your_found_suspected()}</span>}
        </p>
      ))}
      <Photos token={token} file={file} ids={found.flatMap(({ evidence }) => evidence)} />
    </section>
  )
}
