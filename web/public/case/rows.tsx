import type { ReactNode } from 'react'
import { type Language, textIn } from '#kernel/language.ts'
import { formatMoney, fromWire } from '#kernel/money.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { scoreWord } from '../../ui/score-word.ts'
import { Filled, slot } from '../filled.tsx'
import { mayNow } from './acts.ts'
import { quotationState } from './quotation-words.ts'
import { type CustomersCase, casePath } from './reach.ts'

type Row = { page: string; name: string; says: ReactNode }

/** What there is to read of the case, a line each, with how it stands. */
export function Rows({ token, file }: { token: string; file: CustomersCase }) {
  const { language } = useDesk()
  return (
    <nav aria-label={m.your_rows()}>
      <ul className="divide-y divide-line border-y border-line">
        {rowsOf(file, language).map(({ page, name, says }) => (
          <li key={page}>
            <a
              href={casePath(token, page)}
              className="flex min-h-14 items-center gap-3 py-2 hover:bg-ground"
            >
              <span className="min-w-0 grow">
                <span className="block font-medium">{name}</span>
                {says && <span className="block truncate text-small text-soft">{says}</span>}
              </span>
              <Icon name="onward" />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function rowsOf(file: CustomersCase, language: Language): Row[] {
  const { quotation, money, contact, said, findings, rating } = file
  const asked = fromWire(money.asked)
  const paid = fromWire(money.paid)
  const gross = quotation && fromWire(quotation.gross)
  const judged = file.verdicts.some(({ preliminary }) => !preliminary)
  const rows: (Row | false)[] = [
    (judged || findings.length > 0) && {
      page: 'findings',
      name: m.your_row_findings(),
      says: null,
    },
    quotation !== null &&
      !!gross && {
        page: 'quotation',
        name: m.your_row_quotation(),
        says: `${formatMoney(gross, language)} · ${quotationState(stateNow(file, quotation))}`,
      },
    asked !== undefined &&
      paid !== undefined &&
      asked.minor > 0n && {
        page: 'pay',
        name: m.your_row_payment(),
        says: m.your_row_paid({
          paid: formatMoney(paid, language),
          asked: formatMoney(asked, language),
        }),
      },
    { page: 'contents', name: m.your_row_contents(), says: contentsSay(file) },
    { page: 'notices', name: m.your_row_notices(), says: noticesSay(file) },
    ['authorized', 'inbound'].includes(file.stage) && {
      page: 'send',
      name: m.your_row_send(),
      says: textIn((file.sendTo === 'dealer' ? file.dealer : file.depot)?.name, language),
    },
    {
      page: 'contact',
      name: m.your_row_contact(),
      says: [contact?.name, contact?.address?.city].filter(Boolean).join(m.list_comma()),
    },
    rating !== null && {
      page: 'rate',
      name: m.your_row_rating(),
      says: `${m.rating_of_five({ score: rating.score })} · ${scoreWord(rating.score)}`,
    },
    said.length > 0 && {
      page: 'message',
      name: m.your_row_messages(),
      says: m.your_row_messages_count({ count: said.length }),
    },
    { page: 'data', name: m.own_title(), says: m.own_row_says() },
  ]
  return rows.filter((row) => row !== false)
}

/** An offer that is out and past its last day is so no more, though nobody ended it. */
const stateNow = (file: CustomersCase, { state }: NonNullable<CustomersCase['quotation']>) =>
  mayNow(file, 'request_quotation') ? 'expired' : state

function contentsSay({ declared, otherContents, checked }: CustomersCase): string {
  if (checked.length > 0) {
    const missing = checked.filter((one) => one.received < one.declared).length
    return missing === 0 ? m.your_row_all_there() : m.your_row_missing({ count: missing })
  }
  return declared.length > 0 || otherContents ? m.your_row_declared() : m.your_row_not_declared()
}

function noticesSay({ acknowledgements }: CustomersCase): ReactNode {
  const last = acknowledgements.at(-1)
  if (!last) return m.your_row_not_read()
  return (
    <span className="[&>strong]:font-normal">
      <Filled text={m.your_row_read({ day: slot })}>
        <DateText at={new Date(last.at)} weekday={false} />
      </Filled>
    </span>
  )
}
