import { data, useLoaderData, useNavigate, useOutletContext, useParams } from 'react-router'
import { acting } from '../../../forms/acting.ts'
import { afterConflict } from '../../../forms/after-conflict.ts'
import { loading } from '../../../forms/loading.ts'
import { titled } from '../../../title.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { commandWord } from '../../words/command-word.ts'
import { casePath } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { askedIn } from './asked-in.ts'
import { bodies } from './bodies.ts'
import { CommandForm } from './command-form.tsx'
import { readMore } from './read-more.ts'

export const loader = loading(async (asked) => {
  const command = askedIn(asked.params.command)
  if (!command) throw data(null, { status: 404 })
  return { command, more: await readMore(asked, command) }
})

export const action = acting(bodies)

export const shouldRevalidate = afterConflict

export const meta = titled(() => '')

/** One command over the case page: what it asks, and the button that gives it. */
export default function Do() {
  const { command, more } = useLoaderData<typeof loader>()
  const known = useOutletContext<CaseData>()
  const { number = '' } = useParams()
  const navigate = useNavigate()
  const close = () => void navigate(casePath(number), { preventScrollReset: true })
  return (
    <Dialog title={commandWord(command)} open onOpenChange={(open) => open || close()}>
      <CommandForm key={command} command={command} known={known} more={more} close={close} />
    </Dialog>
  )
}
