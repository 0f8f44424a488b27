import type { Part } from '../part.ts'
import { abroad } from '../people/abroad.ts'
import { consumers, firms } from '../people/china.ts'
import type { Person } from '../people/person.ts'
import type { StepName } from '../steps/steps.ts'
import type { TroubleKey } from '../troubles/troubles.ts'
import { type PlotName, plots } from './plots.ts'

/** One case of the demo: its part, what happened, and how long ago the last of it. */
export type Story = Omit<Part, 'nth' | 'wording' | 'via' | 'technician'> & {
  via?: Part['via']
  technician?: Part['technician']
  steps: readonly StepName[]
  /** Working days since the last step, about; a part of a day counts. */
  ago: number
  /** Instead: in the morning so many days of the calendar ago, on a working day. */
  daysAgo?: number
}

type More = Partial<Omit<Part, 'nth' | 'wording' | 'who' | 'trouble'>> & {
  /** The last step that is told; left out: to the end of the plot. */
  until?: StepName
  daysAgo?: number
}

const found = (people: readonly Person[], name: string): Person | undefined =>
  people.find((person) => person.name === name)

/** @throws when nobody has this name, or the plot has no such step */
export function story(
  plot: PlotName,
  name: string,
  trouble: TroubleKey,
  ago: number,
  { until, daysAgo, ...more }: More = {},
): Story {
  const who = found(consumers, name) ?? found(firms, name) ?? found(abroad, name)
  if (!who) throw new Error(`Nobody in the demo is named ${name}.`)
  const all: readonly StepName[] = plots[plot]
  const end = until === undefined ? all.length : all.lastIndexOf(until) + 1
  if (end === 0) throw new Error(`${until} is no step of ${plot}.`)
  return {
    ...{ steps: all.slice(0, end), ago, who, trouble, bought: 'maker', known: 'sold' },
    ...{ months: 5, cause: 'water', feeTold: false, second: null },
    agent: who.language === 'en' ? 'leo' : 'chenJing',
    ...(daysAgo === undefined ? {} : { daysAgo }),
    ...more,
  }
}
