import { dayIn } from '#kernel/calendar.ts'
import { type Language, languages, textIn } from '#kernel/language.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

type Notice = { id: string; title: string; text: string }
export type Notices = { version: number; in: Record<Language, Notice[]> }

/** The notices to read out, in each language; null: no policy is published. */
export async function noticesIn(asked: Asked): Promise<Notices | null> {
  const { app, now, maker } = asked
  try {
    const today = dayIn(maker.timeZone, now)
    const { terms, notices } = await app.policy.policyInForce(viewerOf(asked), today)
    const written = (language: Language): Notice[] =>
      notices.map(({ id, title, text }) => ({
        id,
        title: textIn(title, language),
        text: textIn(text, language),
      }))
    const said = languages.map((language) => [language, written(language)] as const)
    // The entries keep their keys.
    const all = Object.fromEntries(said) as Record<Language, Notice[]>
    return { version: terms.version, in: all }
  } catch (error) {
    if (isRefusal(error) && error.kind === 'missing') return null
    throw error
  }
}
