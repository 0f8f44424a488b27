import { useEffect, useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { type Command, commands } from '#cases/lifecycle.ts'
import * as m from '../../messages/compiled/messages.js'
import { Toast } from '../../ui/toast.tsx'
import { commandWord } from '../words/command-word.ts'

const isCommand = (name: string): name is Command => commands.some((one) => one === name)

/** Says what was just done (`?done=hold`), once, and goes by itself. */
export function Done() {
  const { search, key } = useLocation()
  const came = useNavigationType()
  const [gone, setGone] = useState<string | null>(null)
  const done = new URLSearchParams(search).get('done')
  useEffect(() => {
    const timer = setTimeout(() => setGone(key), 6_000)
    return () => clearTimeout(timer)
  }, [key])
  // Whoever comes back to the address later has done nothing just now.
  if (done === null || gone === key || came === NavigationType.Pop) return null
  const words = isCommand(done) ? m.done_command({ what: commandWord(done) }) : doneWords[done]?.()
  if (!words) return null
  return (
    // Over the facts, or over the head where all is one column: never over the field to write in.
    <div className="fixed inset-x-4 top-3 z-20 mx-auto max-w-[400px] lg:inset-x-auto lg:end-6 lg:top-auto lg:bottom-6">
      <Toast>{words}</Toast>
    </div>
  )
}

const doneWords: Readonly<Record<string, () => string>> = {
  contact: m.done_contact,
  joined: m.done_joined,
  erased: m.done_erased,
}
