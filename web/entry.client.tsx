import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { isLanguage } from '#kernel/language.ts'
import { overwriteGetLocale } from './messages/compiled/runtime.js'

// Another language is another document, so the page's own tag is the one truth here.
const { lang } = document.documentElement
overwriteGetLocale(() => (isLanguage(lang) ? lang : 'en'))

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
