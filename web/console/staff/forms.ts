import { redirect } from 'react-router'
import { z } from 'zod'
import { staffRoles } from '#access/roles.ts'
import { languages } from '#kernel/language.ts'
import { acting, form, type Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

const person = {
  name: z.string().trim().min(1).max(100),
  role: z.enum(staffRoles),
  language: z.enum(languages),
}
export const add = z.object({ ...person, email: z.email().max(254) })
export const change = z.object({ ...person, staffId: z.uuid() })
export const one = z.object({ staffId: z.uuid() })
export const letter = z.object({ email: z.email().max(254) })

const back = (done: string): Response => redirect(`/desk/staff?done=${done}`)

const setActive = (active: boolean) => async (sent: Submitted<z.output<typeof one>>) => {
  await sent.app.access.changeStaff(viewerOf(sent), sent.value.staffId, { active })
  return back(active ? 'activated' : 'deactivated')
}

/** All that an administrator does with colleagues; links for passwords go out as letters. */
export const action = acting({
  add: form(add, async (sent) => {
    const { app, value } = sent
    const added = await app.access.addStaff(viewerOf(sent), value)
    if (added.letter) await app.mails.sendPasswordLetter(added.letter)
    return back('invited')
  }),
  change: form(change, async (sent) => {
    const { staffId, ...changed } = sent.value
    await sent.app.access.changeStaff(viewerOf(sent), staffId, changed)
    return back('changed')
  }),
  deactivate: form(one, setActive(false)),
  activate: form(one, setActive(true)),
  letter: form(letter, async (sent) => {
    const { app, value } = sent
    await app.mails.sendPasswordLetter(await app.access.handOutReset(viewerOf(sent), value.email))
    return back('letter')
  }),
})
