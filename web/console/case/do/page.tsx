import {
  data,
  type MetaArgs,
  useLoaderData,
  useNavigate,
  useOutletContext,
  useParams,
} from 'react-router'
import { acting } from '../../../forms/acting.ts'
import { afterConflict } from '../../../forms/after-conflict.ts'
import { loading } from '../../../forms/loading.ts'
import { titled } from '../../../title.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { commandWord } from '../../words/command-word.ts'
import { casePath } from '../paths.ts'
import type { CaseData } from '../read-case.ts'
import { type Asked, bodies } from './bodies.ts'
import { CommandForm } from './command-form.tsx'
import { readMore } from './read-more.ts'

export const loader = loading(async (asked) => {
  // `ship-in` in the address is the command `ship_in`.
  const command = (asked.params.command ?? '').replaceAll('-', '_')
  if (!isAsked(command)) throw data(null, { status: 404 })
  return { command, more: await readMore(asked, command) }
})

const isAsked = (name: string): name is Asked => Object.hasOwn(bodies, name)

export const action = acting(bodies)

export const shouldRevalidate = afterConflict

export const meta = (known: MetaArgs<typeof loader>) =>
  titled(() => (known.loaderData ? commandWord(known.loaderData.command) : ''))(known)

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
