import type { Language } from '#kernel/language.ts'
import { say } from '../texts.ts'

const inHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

export type FailureStatus = 400 | 403 | 411 | 413 | 503

/** The page that needs no database, no bundle and no style sheet. It keeps the hotline. */
export function failurePage(
  status: FailureStatus,
  language: Language,
  hotline: string | null,
): string {
  const title = say(language, `failure.${status}.title`)
  const text = say(language, `failure.${status}.text`)
  const contact = hotline
    ? `<p><b>${say(language, 'failure.hotline')} ${inHtml(hotline)}</b></p>`
    : ''
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body><h1>${title}</h1><p>${text}</p>${contact}</body></html>`
}
