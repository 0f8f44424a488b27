import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { languageNames, languages } from '#kernel/language.ts'
import { useDeskIfAny } from '../desk.ts'
import * as m from '../messages/compiled/messages.js'
import { getLocale } from '../messages/compiled/runtime.js'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { MakerMark } from './maker-mark.tsx'

/** One column, one question, one button: the maker at the head, the hotline at the foot. */
export function PublicPage({ children }: { children: ReactNode }) {
  const maker = useDeskIfAny()?.maker
  return (
    <div className="sm:bg-ground print:bg-paper">
      <div className="mx-auto flex min-h-dvh max-w-page flex-col bg-paper sm:border-x sm:border-line print:min-h-0 print:max-w-none print:border-0">
        <header
          className={classes(
            'flex min-h-14 items-center gap-2.5 border-b border-line px-5',
            maker?.colour && 'border-t-3 border-t-maker',
          )}
        >
          <MakerMark maker={maker} size={24} />
          <a href="/" className="grow font-semibold text-balance">
            {maker?.name}
          </a>
          <LanguageSwitch />
        </header>
        <main className="grid grow content-start gap-4 px-5 pt-5 pb-6">{children}</main>
        {maker?.hotline && (
          <footer className="flex items-center gap-3 border-t border-line px-5 py-3">
            <Icon name="phone" />
            <div>
              <a href={`tel:${maker.hotline.replaceAll(/[^\d+]/g, '')}`} className="font-semibold">
                {m.hotline()} {maker.hotline}
              </a>
              <p className="text-small text-soft">{maker.hotlineHours ?? m.hotline_case()}</p>
            </div>
          </footer>
        )}
      </div>
    </div>
  )
}

/** The same page in each other language, which is named in its own words. */
export function LanguageSwitch() {
  const { pathname, search } = useLocation()
  return languages
    .filter((language) => language !== getLocale())
    .map((other) => {
      const asked = new URLSearchParams(search)
      asked.set('lang', other)
      return (
        <a
          key={other}
          href={`${pathname}?${asked}`}
          lang={other}
          hrefLang={other}
          className="link shrink-0 text-small whitespace-nowrap text-soft print:hidden"
        >
          {languageNames[other]}
        </a>
      )
    })
}
