import { redirect, useLoaderData } from 'react-router'
import { useDesk } from '../../desk.ts'
import { loading } from '../../forms/loading.ts'
import * as m from '../../messages/compiled/messages.js'
import { titled } from '../../title.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { PublicPage } from '../../ui/public-page.tsx'
import { TurnPanel } from '../../ui/turn-panel.tsx'
import { Filled, slot } from '../filled.tsx'
import { unbroken } from '../unbroken.ts'
import { draftOf } from './draft.ts'

export const loader = loading(async (asked) => {
  const { done, number, link, told } = draftOf(asked)
  if (done === undefined) throw redirect('/report')
  if (done === 'joined' || !number || !link) return { joined: true as const }
  const token = link.split('/').at(-1) ?? ''
  const { wordBy } = await asked.app.links.followLink(token, asked.language)
  return { joined: false as const, number, link, token, wordBy, told }
})

export const handle = { secret: true }

export const meta = titled(() => m.tell_done_title())

export default function Done() {
  const told = useLoaderData<typeof loader>()
  return <PublicPage>{told.joined ? <Joined /> : <Opened {...told} />}</PublicPage>
}

type Told = {
  number: string
  link: string
  token: string
  wordBy: string | null
  told: string | undefined
}

const linkComes: Readonly<Record<string, () => string>> = {
  mail: m.tell_done_mailed,
  sms: m.tell_done_texted,
}

function Opened({ number, link, token, wordBy, told = '' }: Told) {
  return (
    <>
      <h1>{m.tell_done_title()}</h1>
      <TurnPanel turn="ours" title={m.your_turn_ours()}>
        <p>
          {wordBy ? (
            <Filled text={m.tell_done_next_by({ day: slot })}>
              <DateText at={new Date(wordBy)} />
            </Filled>
          ) : (
            m.tell_done_next()
          )}
        </p>
      </TurnPanel>
      <div className="grid justify-items-start gap-2">
        <h2>{m.tell_done_number()}</h2>
        <Plate kind="case" value={number} size="head" />
      </div>
      <div className="grid gap-1">
        <h2>{m.tell_done_link()}</h2>
        <p>{(Object.hasOwn(linkComes, told) ? linkComes[told] : m.tell_done_phone)?.()}</p>
        <p className="font-plate text-small break-all text-soft select-all">{link}</p>
      </div>
      <ButtonLink size="touch" wide href={`/follow/${token}`}>
        {m.home_follow()}
      </ButtonLink>
    </>
  )
}

function Joined() {
  const { maker } = useDesk()
  return (
    <>
      <h1>{m.tell_joined_title()}</h1>
      <p>{m.tell_joined_says()}</p>
      <p>{m.tell_joined_yours({ hotline: unbroken(maker.hotline) })}</p>
      <ButtonLink size="touch" wide href="/follow">
        {m.reach_again_title()}
      </ButtonLink>
    </>
  )
}
