import { newId } from '#kernel/id.ts'
import type { Language } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { say } from '#platform/texts.ts'
import type { TemplateName } from '../templates.ts'
import { insertText } from './store.ts'

export type ToText = {
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
export const writeText = (deps: Deps, organizationId: string, text: ToText): Promise<unknown> => {
  const { template, language, number, link } = text
  const said = say(language, `sms.${template}`)
  const body = say(language, 'sms.frame', { number, words: said, link })
  return write(deps, organizationId, text, { said, body, holdsKey: false, uselessAfter: null })
}

type Code = Omit<ToText, 'template' | 'number' | 'link'> & { code: string; minutes: number }

/** The code that opens a case; sent while it is good. */
export const writeCodeText = (deps: Deps, organizationId: string, text: Code): Promise<unknown> => {
  const { language, code, minutes, at } = text
  return write(
    deps,
    organizationId,
    { ...text, template: 'code' },
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
  text: Pick<ToText, 'template' | 'language' | 'to' | 'caseId' | 'eventId' | 'at'>,
  {
    said,
    body,
    ...more
  }: { said: string; body: string; holdsKey: boolean; uselessAfter: Date | null },
) =>
  insertText(
    deps.db,
    organizationId,
    {
      id: newId(text.at),
      caseId: text.caseId,
      eventId: text.eventId ?? null,
      template: text.template,
      language: text.language,
      to: text.to,
      said,
      text: body,
      queuedAt: text.at,
      ...more,
    },
    deps.sms === null ? 'kept' : 'queued',
  )
