import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { say } from '#platform/texts.ts'
import type { TemplateName } from '../templates.ts'
import { insertSms } from './store.ts'

export type SmsToWrite = {
  template: TemplateName
  language: Language
  /** E.164. */
  to: string
  /** As people read it. */
  number: string
  link: string
  at: Date
  caseId: string
  eventId?: string
}

/** A few words about a case, with its link: once of an event and template. */
export const writeSms = (deps: Deps, organizationId: string, sms: SmsToWrite): Promise<unknown> => {
  const { template, language, number, link } = sms
  const said = say(language, `sms.${template}`)
  const body = say(language, 'sms.frame', { number, words: said, link })
  return write(deps, organizationId, sms, { said, body, holdsKey: false, uselessAfter: null })
}

type Code = Omit<SmsToWrite, 'template' | 'number' | 'link'> & { code: string; minutes: number }

/** The code that opens a case; sent while it is good. */
export const writeCodeSms = (deps: Deps, organizationId: string, sms: Code): Promise<unknown> => {
  const { language, code, minutes, at } = sms
  return write(
    deps,
    organizationId,
    { ...sms, template: 'code' },
    {
      said: code,
      body: say(language, 'sms.code', { code, minutes }),
      holdsKey: true,
      uselessAfter: new Date(at.getTime() + minutes * 60_000),
    },
  )
}

const write = (
  deps: Deps,
  organizationId: string,
  sms: Pick<SmsToWrite, 'template' | 'language' | 'to' | 'caseId' | 'eventId' | 'at'>,
  {
    said,
    body,
    ...more
  }: { said: string; body: string; holdsKey: boolean; uselessAfter: Date | null },
) =>
  insertSms(
    deps.db,
    organizationId,
    {
      id: newId(sms.at),
      caseId: sms.caseId,
      eventId: sms.eventId ?? null,
      template: sms.template,
      language: sms.language,
      to: sms.to,
      said,
      text: body,
      queuedAt: sms.at,
      ...more,
    },
    deps.sms === null ? 'kept' : 'queued',
  )
