import * as m from '../../messages/compiled/messages.js'
import { Menu, MenuEntry, MenuGroup } from '../../ui/menu.tsx'
import { stageWord } from '../../ui/stage-word.ts'
import { useGo } from '../parts/use-go.ts'
import { commandWord } from '../words/command-word.ts'
import { pathOf } from './paths.ts'
import type { Act, CaseData } from './read-case.ts'
import { becauseWords } from './step-buttons.tsx'

/** All other commands: first what may be done, then what may not, each with its reason. */
export function MoreCommands({
  more,
  barred,
  known,
}: {
  more: readonly Act[]
  barred: readonly Act[]
  known: Pick<CaseData, 'file' | 'acts'>
}) {
  const { number, stage } = known.file
  const go = useGo()
  const otherStage = barred.filter(({ because }) => because === 'stage')
  const reasoned = barred.filter(({ because }) => because !== 'stage')
  return (
    <Menu words={m.more_commands()}>
      {more.map(({ command }) => (
        <MenuEntry key={command} onAction={() => go(pathOf(command, number))}>
          {commandWord(command)}
        </MenuEntry>
      ))}
      {reasoned.length > 0 && (
        <MenuGroup title={m.not_now()}>
          {reasoned.map((act) => (
            <MenuEntry key={act.command} because={becauseWords(act, known)}>
              {commandWord(act.command)}
            </MenuEntry>
          ))}
        </MenuGroup>
      )}
      {otherStage.length > 0 && (
        <MenuGroup title={m.because_stage({ stage: stageWord(stage) })}>
          {otherStage.map(({ command }) => (
            <MenuEntry key={command} because="">
              {commandWord(command)}
            </MenuEntry>
          ))}
        </MenuGroup>
      )}
    </Menu>
  )
}
