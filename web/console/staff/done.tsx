import { Link } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'

const words: Readonly<Record<string, () => string>> = {
  invited: m.staff_invited,
  letter: m.staff_letter_sent,
  changed: m.staff_changed,
  deactivated: m.staff_deactivated,
  activated: m.staff_activated,
}

/** What was just done; a letter that went out can be read under Mail where no server sends it. */
export function Done({ done }: { done: string | null }) {
  const says = done !== null && Object.hasOwn(words, done) ? words[done]?.() : undefined
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 empty:hidden">
      {says && (
        <>
          <span className="text-done">
            <Icon name="tick" />
          </span>
          {says}
          {(done === 'invited' || done === 'letter') && (
            <Link to="/desk/mail" className="link">
              {m.staff_see_mail()}
            </Link>
          )}
        </>
      )}
    </p>
  )
}
