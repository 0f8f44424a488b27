import { languageNames, languages } from '#kernel/language.ts'
import * as m from '../../messages/compiled/messages.js'
import { getLocale } from '../../messages/compiled/runtime.js'
import { ButtonLink } from '../../ui/button.tsx'

/** The papers to download, the one in the page's language first; `at` is where they lie. */
export function PaperLinks({ at }: { at: string }) {
  const own = getLocale()
  return (
    <div className="grid gap-2">
      <ButtonLink size="touch" wide icon="paper" href={`${at}/${own}.pdf`}>
        {m.your_paper_own()}
      </ButtonLink>
      <p className="flex flex-wrap gap-x-4 text-small">
        {languages
          .filter((one) => one !== own)
          .map((other) => (
            <a key={other} lang={other} className="link py-1" href={`${at}/${other}.pdf`}>
              {languageNames[other]}
            </a>
          ))}
        <a className="link py-1" href={`${at}/both.pdf`}>
          {m.your_paper_both()}
        </a>
      </p>
    </div>
  )
}
