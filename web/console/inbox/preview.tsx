import { useEffect } from 'react'
import { useFetcher } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { CasePreview } from '../case/preview.tsx'
import type { loader } from '../case/preview-data.ts'
import type { CaseData } from '../case/read-case.ts'

/** The case that was chosen, beside the list; on a wide screen only. */
export function Preview({ first, number }: { first: CaseData | null; number: string | null }) {
  const fetcher = useFetcher<typeof loader>()
  const { load } = fetcher
  const isFirst = first !== null && first.file.number === number
  useEffect(() => {
    if (number === null || isFirst) return
    // Whoever runs down the list by key asks for the one they stop at.
    const timer = setTimeout(
      () =>
        void (
          window.matchMedia('(min-width: 1120px)').matches && load(`/desk/cases/${number}/preview`)
        ),
      90,
    )
    return () => clearTimeout(timer)
  }, [number, isFirst, load])
  const asked = isFirst ? first : fetcher.data
  const shown = asked?.file.number === number ? asked : null
  return (
    <aside
      aria-label={m.preview()}
      aria-busy={number !== null && !shown}
      className="hidden min-h-0 overflow-y-auto px-6 py-4 lg:block"
    >
      {shown ? (
        <CasePreview key={number} known={shown} />
      ) : (
        <Waiting
          chosen={number !== null}
          failed={fetcher.data === null && fetcher.state === 'idle'}
        />
      )}
    </aside>
  )
}

function Waiting({ chosen, failed }: { chosen: boolean; failed: boolean }) {
  if (!chosen || failed)
    return (
      <p className="pt-10 text-center text-soft">
        {failed ? m.preview_failed() : m.preview_none()}
      </p>
    )
  return (
    <div aria-hidden="true" className="grid gap-4">
      <div className="h-8 w-36 rounded-plate bg-ground" />
      <div className="h-7 w-3/4 rounded-plate bg-ground" />
      <div className="h-40 rounded-control bg-ground" />
    </div>
  )
}
