import { Link } from 'react-router'
import { languageNames } from '#kernel/language.ts'
import { paperLanguages } from '#parcels/repair-order.ts'
import * as m from '../../../messages/compiled/messages.js'
import { DateText } from '../../../ui/date-text.tsx'
import { Plate } from '../../../ui/plate.tsx'
import { acknowledgedWords, channelWord, holdWord, languageWord } from '../../words/case-word.ts'
import { wordOf } from '../history/facts.ts'
import { casePath } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { Part, Row } from './part.tsx'

/** The rest: how it began, notices, holds, numbers that differ, the papers. */
export function Details({ known }: { known: CaseData }) {
  const { file } = known
  const { serials, hold, acknowledgements, device, rating } = file
  const acknowledged = acknowledgements.at(-1)
  return (
    <Part title={m.details()}>
      <Row name={m.details_reported()}>
        <DateText at={file.reportedOn} weekday={false} />
        {m.comma()}
        {channelWord(file.openedVia)}
      </Row>
      <Row name={m.details_language()}>{languageWord(file.language)}</Row>
      {hold && (
        <Row name={m.details_hold()}>
          {holdWord(hold.reason)}
          {hold.until && (
            <>
              {m.comma()}
              <DateText at={hold.until} />
            </>
          )}
        </Row>
      )}
      <Row name={m.details_notices()}>
        {acknowledged ? (
          <>
            <DateText at={new Date(acknowledged.at)} weekday={false} />
            {m.comma()}
            {wordOf(acknowledgedWords, acknowledged.how)}
          </>
        ) : (
          m.details_notices_not()
        )}
      </Row>
      {serials.received !== null && serials.received !== serials.declared && (
        <Row name={m.details_declared_serial()}>
          <Plate kind="serial" value={serials.declared} />
        </Row>
      )}
      {device.replacementSerial && (
        <Row name={m.details_replacement()}>
          <Plate kind="serial" value={device.replacementSerial} />
        </Row>
      )}
      {rating && (
        <Row name={m.details_rating()}>
          {m.rating_of_five({ score: rating.score })}
          {m.comma()}
          <DateText at={new Date(rating.changedAt ?? rating.givenAt)} weekday={false} />
        </Row>
      )}
      <Row name={m.details_paper()}>
        <span className="inline-flex flex-wrap justify-end gap-x-3">
          {paperLanguages.map((language) => (
            <a
              key={language}
              href={`/desk/cases/${file.number}/repair-order.pdf?language=${language}`}
              className="link"
            >
              {language === 'both' ? m.paper_both() : languageNames[language]}
            </a>
          ))}
        </span>
      </Row>
      {known.maySeeReaders && (
        <Row name={m.details_readers()}>
          <Link to={`${casePath(file.number)}/readers`} className="link">
            {m.readers_link()}
          </Link>
        </Row>
      )}
    </Part>
  )
}
