import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { Command } from '#cases/lifecycle.ts'
import type { Texts } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ButtonLink } from '../../ui/button.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { unbroken } from '../unbroken.ts'
import { becauseOf } from './acts.ts'
import { CaseHead } from './case-head.tsx'
import { type CustomersCase, casePath, openedFrom } from './reach.ts'

/** A page of a case below its first: which case, the way back, one heading. */
export function CasePage({
  token,
  file,
  title,
  children,
}: {
  token: string
  file: { number: string; device: { model: { name: Texts } } }
  title: ReactNode
  children: ReactNode
}) {
  const [query] = useSearchParams()
  const back = casePath(token, openedFrom(query))
  return (
    <PublicPage>
      <div className="grid gap-2">
        <CaseHead number={file.number} model={file.device.model.name} back={back} />
        <h1>{title}</h1>
      </div>
      {children}
    </PublicPage>
  )
}

/** What can't be done now says why, and whom to ask. */
export function NotNow({
  token,
  file,
  command,
}: {
  token: string
  file: CustomersCase
  command: Command
}) {
  const { maker } = useDesk()
  return (
    <>
      <p>
        {becauseOf(file, command)}
        {m.sentence_gap()}
        {m.your_not_ask({ hotline: unbroken(maker.hotline) })}
      </p>
      <ButtonLink size="touch" wide href={casePath(token)}>
        {m.your_back()}
      </ButtonLink>
    </>
  )
}
