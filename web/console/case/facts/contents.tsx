import { partName } from '#catalogue/part-name.ts'
import { useDesk } from '../../../desk.ts'
import * as m from '../../../messages/compiled/messages.js'
import type { CaseData } from '../read-case.ts'
import { Part, Row } from './part.tsx'

/** What was said to be in the box, and what was found of it. */
export function Contents({ known }: { known: CaseData }) {
  const { language } = useDesk()
  const { declared, otherContents, checked, device } = known.file
  const nameOf = (key: string) => partName(device.model.contents, key, language)
  if (checked.length > 0)
    return (
      <Part title={m.contents()}>
        {checked.map(({ item, declared: said, received }) => (
          <Row key={item} name={nameOf(item)}>
            {received === said ? (
              received
            ) : (
              <span className={received < said ? 'font-semibold text-trouble' : ''}>
                {m.contents_of({ received, declared: said })}
              </span>
            )}
          </Row>
        ))}
        <More words={otherContents} />
      </Part>
    )
  if (declared.length === 0 && otherContents === null) return null
  return (
    <Part title={m.contents_declared()}>
      {declared.map(({ item, quantity }) => (
        <Row key={item} name={nameOf(item)}>
          {quantity}
        </Row>
      ))}
      <More words={otherContents} />
    </Part>
  )
}

/** What else the sender says is in the box. */
const More = ({ words }: { words: string | null }) =>
  words && <p className="py-1 break-words whitespace-pre-line">{words}</p>
