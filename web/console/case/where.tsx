import { isOver } from '#cases/stages.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { ageWords } from '../../ui/ages.ts'
import { Ribbon, type Stretch } from '../../ui/ribbon.tsx'
import { bandFor, shortPlaceWord } from '../words/party-word.ts'
import type { CaseData } from './read-case.ts'

const day = 86_400_000

/** The custody ribbon lying down: the whole journey at a glance. */
export function Where({ file }: Pick<CaseData, 'file'>) {
  const { now } = useDesk()
  const stretches = file.ribbon.map((stretch, at): Stretch => {
    const last = at === file.ribbon.length - 1
    const length =
      new Date(stretch.until ?? now.toISOString()).getTime() - new Date(stretch.from).getTime()
    const word = shortPlaceWord(stretch.place)
    return {
      place: bandFor(stretch.place),
      label: last ? m.place_since({ place: word, age: ageWords(length) }) : word,
      weight: length / day,
      now: last,
    }
  })
  const ended = isOver(file.stage)
  return (
    <Ribbon
      stretches={ended ? stretches : [...stretches, { place: 'next', label: m.ribbon_next() }]}
    />
  )
}
