import { Link } from 'react-router'
import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../../desk.ts'
import * as m from '../../../messages/compiled/messages.js'
import { toldByWord } from '../../words/case-word.ts'
import { erasePath, pathOf } from '../paths.ts'
import type { CaseData, Dialled } from '../read-case.ts'
import { Part } from './part.tsx'

/** Whom to call, write and send to. */
export function People({ known }: { known: CaseData }) {
  const { language } = useDesk()
  const { file, phones, addresses, acts, mayErase } = known
  const { contact, dealer } = file
  const mayCorrect = acts.some(({ command, allowed }) => command === 'correct' && allowed)
  if (!contact && !dealer) return null
  const erased = contact !== null && contact.name === null
  return (
    <Part
      title={m.people()}
      aside={
        mayCorrect &&
        !erased && (
          <Link to={pathOf('correct', file.number)} className="link">
            {m.people_correct()}
          </Link>
        )
      }
    >
      {erased && <p className="text-small text-soft">{m.people_erased()}</p>}
      {contact && !erased && (
        <Person
          name={contact.name}
          role={m.role_customer()}
          phone={phones.contact}
          mail={contact.mail}
          address={addresses.contact}
        />
      )}
      {contact?.toldBy && (
        <p className="text-small text-soft">
          {m.people_told_by({ way: toldByWord(contact.toldBy) })}
        </p>
      )}
      {contact && !erased && !file.addressKnown && (
        <p className="text-small text-trouble">{m.people_no_address()}</p>
      )}
      {mayErase && !erased && file.turn === 'done' && (
        <Link to={erasePath(file.number)} className="link text-small">
          {m.people_erase()}
        </Link>
      )}
      {dealer && (
        <Person
          name={textIn(dealer.name, language)}
          role={m.role_dealer()}
          phone={phones.dealer}
          mail={null}
          address={addresses.dealer}
        />
      )}
    </Part>
  )
}

function Person({
  name,
  role,
  phone,
  mail,
  address,
}: {
  name: string | null
  role: string
  phone: Dialled | null
  mail: string | null
  address: string | null
}) {
  return (
    <div className="py-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span>
          <span className="font-medium">{name}</span>{' '}
          <span className="text-small text-soft">{role}</span>
        </span>
        {phone && (
          <a href={phone.href} className="link whitespace-nowrap">
            {phone.shown}
          </a>
        )}
      </div>
      {mail && (
        <a href={`mailto:${mail}`} className="link block text-small break-all text-soft">
          {mail}
        </a>
      )}
      {address && <p className="text-small text-soft">{address}</p>}
    </div>
  )
}
