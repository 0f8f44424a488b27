import { addStaff } from '#access/staff/actions.ts'
import { signIn, viewerOfSession } from '#access/staff/sign-in.ts'
import type { NewStaff } from '#access/staff/staff.ts'
import { cookieHeader, type Desk, refused } from './desk.ts'

export const password = 'correct horse 9'
export const ip = '203.0.113.7'
export const wrong = refused('unauthenticated', 'access.sign_in')

/** How colleagues of a desk are hired, come in, and are known. */
export const hiring = (desk: () => Desk) => ({
  async hire(name: string, more: Partial<NewStaff> = {}) {
    const email = `${name.toLowerCase()}@brightcut.example`
    const input = { email, name, role: 'agent', language: 'en', password, ...more } as const
    return { email, ...(await addStaff(desk().deps, desk().desk, input)) }
  },
  enter: (email: string, secret = password, from = ip) =>
    signIn(desk().deps, { email, password: secret, ip: from }),
  who: async (cookies: readonly string[]) => viewerOfSession(desk().deps, cookieHeader(cookies)),
})
