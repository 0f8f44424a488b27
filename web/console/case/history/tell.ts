import type { Event } from '#cases/history.ts'
import type { Command } from '#cases/lifecycle.ts'
import { bench } from './bench.tsx'
import { care } from './care.tsx'
import { intake } from './intake.tsx'
import { money } from './money.tsx'
import { type Known, type Teller, type Told, telling } from './told.tsx'
import { wayBack } from './way-back.tsx'

const tellers: Record<Command, Teller> = { ...intake, ...bench, ...money, ...wayBack, ...care }

/** One event of a case's history in the page's language. */
export const tell = (event: Event, known: Known): Told =>
  tellers[event.command](telling(event, known))
