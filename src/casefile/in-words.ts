import { type Command, lifecycle } from '#cases/lifecycle.ts'

type Row = {
  from: readonly string[]
  to: readonly string[]
  who: readonly string[]
  guards: readonly string[]
}

const sentence = ({ from, to, who, guards }: Row): string =>
  [
    `From ${from.join(', ')} to ${to.length > 0 ? to.join(' or ') : 'the same stage'}`,
    `for ${who.join(', ')}`,
    ...(guards.length > 0 ? [`guarded by ${guards.join(', ')}`] : []),
  ].join('; ')

/** A command's rows of the lifecycle table, for the description of the API. */
export const inWords = (command: Command): string =>
  `${lifecycle
    .filter((row) => row.command === command)
    .map(sentence)
    .join('.\n')}.`
