import { type Texts, textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'

/** Which case this is: its plate and model, and on a page below it the way back. */
export function CaseHead({
  number,
  model,
  back,
}: {
  number: string
  model: Texts
  /** Where the way back leads. */
  back?: string
}) {
  const { language } = useDesk()
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-small text-soft">
      {back !== undefined && (
        <a
          href={back}
          aria-label={m.your_back()}
          className="-ms-2 inline-flex size-9 items-center justify-center rounded-control text-ink hover:bg-ground"
        >
          <Icon name="back" />
        </a>
      )}
      <Plate kind="case" value={number} />
      <span>{textIn(model, language)}</span>
    </div>
  )
}
