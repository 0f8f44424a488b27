import type { MouseEvent } from 'react'
import { Link } from 'react-router'
import type { Listed } from '#casefile/inbox.ts'
import type { HoldReason } from '#cases/case.ts'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { StageChip } from '../../ui/stage-chip.tsx'
import { casePath } from '../case/paths.ts'
import { heldWords } from '../words/case-word.ts'
import { Due } from './due.tsx'

/** Where the preview has room beside the list. */
const wide = '(min-width: 1120px)'

/**
 * A case in a list: plate, fault, unit and person, stage, when it is due and how old it is. It
 * leads to the case; where a preview stands beside the list, a click chooses it first.
 */
export function CaseRow({
  id,
  item,
  chosen = false,
  choose,
  flush = false,
}: {
  id?: string
  item: Listed
  chosen?: boolean
  choose?: (number: string) => void
  /** Flush with the text around it, instead of inset. */
  flush?: boolean
}) {
  const { language, now } = useDesk()
  const { number, fault, model, customer, stage, hold, wordBy, openedAt, messageWaits } = item
  const clicked = (event: MouseEvent) => {
    // A key press on a link comes as a click without a button (detail 0): that opens.
    const plain = event.detail === 1 && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!choose || !plain || !window.matchMedia(wide).matches) return
    event.preventDefault()
    choose(number)
  }
  const people = [customer?.name, customer?.city].filter(Boolean).join(m.list_comma())
  return (
    <Link
      id={id}
      to={casePath(number)}
      onClick={clicked}
      aria-current={chosen ? 'true' : undefined}
      className={classes(
        'grid min-h-15 grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 py-2 -outline-offset-2 hover:bg-ground sm:grid-cols-[104px_minmax(0,1fr)_minmax(112px,auto)_96px]',
        flush ? 'px-0' : 'px-4',
        chosen && 'lg:bg-ground lg:shadow-[inset_2px_0_0_var(--ink)]',
      )}
    >
      <span className="pt-0.5">
        <Plate kind="case" value={number} size="list" />
      </span>
      <span className="min-w-0 max-sm:col-span-2 max-sm:row-start-2">
        <span className="block truncate font-medium">{fault ?? m.no_fault_told()}</span>
        <span className="block truncate text-small text-soft">
          {messageWaits && (
            <span className="me-2 inline-flex items-center gap-1 align-bottom font-medium text-ink">
              <Icon name="message" size={16} />
              {m.message_waits()}
            </span>
          )}
          {[textIn(model.name, language), people].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className="pt-0.5 max-sm:justify-self-end">
        {/* The reason comes from the case's own row. */}
        <StageChip stage={stage} held={heldWords(hold as HoldReason | null)} />
      </span>
      <span className="text-end text-small max-sm:col-span-2 max-sm:flex max-sm:justify-between max-sm:gap-3">
        <span className="block">
          <Due by={wordBy} rests={hold === 'customer'} />
        </span>
        <span className="block text-soft">
          {m.open_for({ age: ageWords(now.getTime() - new Date(openedAt).getTime()) })}
        </span>
      </span>
    </Link>
  )
}
