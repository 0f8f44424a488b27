import { redirect } from 'react-router'
import { z } from 'zod'
import type { ScreenContext } from '../../app-types.ts'
import { sealed } from '../../forms/sealed.ts'
import { setCookies } from '../../forms/set-cookies.ts'

/**
 * What was asked. The digits are kept only where they were right, so that the page of the answer
 * can be looked at again and never tries.
 */
const asked = z.object({ serial: z.string(), digits: z.string().nullable() })

const waiting = sealed({ name: 'makegood_status', path: '/status' }, asked)

/** Null: nothing was asked. */
export const statusAsked = waiting.read

export const leadToStatus = (
  asking: Pick<ScreenContext, 'app' | 'organizationId'>,
  what: z.output<typeof asked>,
): Response => redirect('/status/answer', { headers: setCookies([waiting.keep(asking, what)]) })
