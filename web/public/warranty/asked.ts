import { redirect } from 'react-router'
import { z } from 'zod'
import type { ScreenContext } from '../../app-types.ts'
import { sealed } from '../../forms/sealed.ts'
import { setCookies } from '../../forms/set-cookies.ts'

const waiting = sealed({ name: 'makegood_warranty', path: '/warranty' }, z.string())

/** The serial number as it was typed; null: nothing was asked. */
export const serialAsked = waiting.read

export const leadToAnswer = (
  asking: Pick<ScreenContext, 'app' | 'organizationId'>,
  serial: string,
): Response => redirect('/warranty/answer', { headers: setCookies([waiting.keep(asking, serial)]) })
