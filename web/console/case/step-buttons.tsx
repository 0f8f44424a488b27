import type { Command } from '#cases/lifecycle.ts'
import * as m from '../../messages/compiled/messages.js'
import { BarredButton } from '../../ui/barred-button.tsx'
import { type ButtonSize, buttonLook } from '../../ui/button-look.ts'
import { KeyCap } from '../../ui/key-cap.tsx'
import { stageWord } from '../../ui/stage-word.ts'
import { Go } from '../parts/go.tsx'
import { useGo } from '../parts/use-go.ts'
import { useKeys } from '../parts/use-keys.ts'
import { roleWord } from '../words/case-word.ts'
import { commandWord } from '../words/command-word.ts'
import { MoreCommands } from './more-commands.tsx'
import { keyOf, kindOf, stepsOf, waitWord } from './next-step.ts'
import { pathOf } from './paths.ts'
import type { Act, CaseData } from './read-case.ts'
import { whoseStep } from './whose-step.ts'

type Known = Pick<CaseData, 'file' | 'acts'>

const rolesOf = (command: Command, { file }: Pick<Known, 'file'>): string =>
  whoseStep(command, file.stage).map(roleWord).join(m.list_comma())

/** Why a command may not be given now, in words. */
export function becauseWords({ command, because, says }: Act, { file }: Known): string {
  if (because === 'role') return m.because_role({ role: rolesOf(command, { file }) })
  if (because === 'stage') return m.because_stage({ stage: stageWord(file.stage) })
  return says ?? ''
}

/**
 * The commands of a case: what is awaited from somebody else, the next step as the largest, two others beside it, the rest behind
 * “More”. What is not allowed stays with its reason.
 */
export function StepButtons({ known, wide = false }: { known: Known; wide?: boolean }) {
  const { number, turn, stage } = known.file
  const awaited = waitWord(stage)
  const { first, beside, barredBeside, others, more, barred } = stepsOf(known)
  const go = useGo()
  const key = first?.allowed ? keyOf[first.command] : undefined
  useKeys(
    key && first
      ? {
          [key.toLowerCase()]: () => go(pathOf(first.command, number)),
        }
      : {},
  )
  return (
    <div className={wide ? 'grid gap-2' : 'flex flex-wrap items-center gap-2.5'}>
      {awaited && (
        <p className={wide ? 'font-semibold' : 'max-w-[30ch] font-semibold'}>
          {m.next_awaited({ what: awaited })}
        </p>
      )}
      {first && (
        <Step
          act={first}
          known={known}
          size="large"
          look={kindOf(first.command, turn)}
          wide={wide}
        />
      )}
      {others &&
        (awaited ? (
          <p className="max-w-[30ch] text-small text-soft">
            {m.next_on_their_word({ what: commandWord(others), role: rolesOf(others, known) })}
          </p>
        ) : (
          <p className="max-w-[26ch] text-small text-soft">
            <span className="block font-semibold text-ink">
              {m.next_by({ what: commandWord(others) })}
            </span>
            {m.because_role({ role: rolesOf(others, known) })}
          </p>
        ))}
      <div className="flex flex-wrap items-center gap-2.5">
        {beside.map((act) => (
          <Step
            key={act.command}
            act={act}
            known={known}
            size={wide ? 'small' : 'normal'}
            look="quiet"
          />
        ))}
        {(more.length > 0 || barred.length > 0) && (
          <MoreCommands more={more} barred={barred} known={known} />
        )}
        {barredBeside && <Step act={barredBeside} known={known} size="normal" look="quiet" />}
      </div>
    </div>
  )
}

function Step({
  act,
  known,
  size,
  look,
  wide = false,
}: {
  act: Act
  known: Known
  size: ButtonSize
  look: 'primary' | 'customer' | 'quiet'
  wide?: boolean
}) {
  const word = commandWord(act.command)
  if (!act.allowed)
    return (
      <BarredButton because={becauseWords(act, known)} size="normal" below={wide} wide={wide}>
        {word}
      </BarredButton>
    )
  const key = size === 'large' ? keyOf[act.command] : undefined
  return (
    <Go to={pathOf(act.command, known.file.number)} look={buttonLook(look, size, wide)}>
      {word}
      {key && (
        <span className="max-md:hidden">
          <KeyCap>{key}</KeyCap>
        </span>
      )}
    </Go>
  )
}
