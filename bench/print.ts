import type { Spent } from './cpu.ts'
import type { Driven } from './drive.ts'
import { median, quantile, spread } from './figures.ts'
import type { Recorded } from './statements.ts'

export type Round = {
  driven: Driven
  /** Lifecycles a second. */
  baseline: number
  cpu: { app: Spent | undefined; baseline: Spent | undefined }
}
type About = { perRound: number; connections: number; best: number; withJobs: Driven }

const perSecond = (driven: Driven, what: 'lifecycles' | 'commands') => driven[what] / driven.seconds

/** What a command sends: each statement is a round trip, since the next one waits for it. */
export function statements({ steps }: Recorded): string {
  const commands = steps.filter(({ name }) => name !== 'read')
  const counts = commands.map(({ sent }) => sent.length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const each = steps.map(({ name, sent }) => `${name} ${sent.length}`).join(', ')
  return `statements, each a round trip: median ${median(counts)}, mean ${(all / counts.length).toFixed(1)} a command (${each})`
}

export function print(rounds: readonly Round[], about: About): void {
  const driven = rounds.map((round) => round.driven)
  const rate = (what: 'lifecycles' | 'commands') => driven.map((one) => perSecond(one, what))
  const latencies = driven.flatMap((one) => one.latencies)
  const ratios = rounds.map((round) => perSecond(round.driven, 'lifecycles') / round.baseline)
  console.log(`
${rounds.length} rounds of ${about.perRound} lifecycles, ${about.connections} connections: the median (the least to the most of a round)
app        ${spread(rate('lifecycles'), 1)} lifecycles/s, ${spread(rate('commands'), 0)} commands/s
a command  median ${median(latencies).toFixed(1)} ms, 99th percentile ${quantile(latencies, 0.99).toFixed(1)} ms
baseline   ${spread(
    rounds.map(({ baseline }) => baseline),
    1,
  )} lifecycles/s with ${about.best} connections
ratio      ${spread(ratios, 2)}
with jobs  ${perSecond(about.withJobs, 'lifecycles').toFixed(1)} lifecycles/s while the same process works off what follows (the default start)`)
  const { app, baseline } = {
    app: whole(rounds.map(({ cpu }) => cpu.app)),
    baseline: whole(rounds.map(({ cpu }) => cpu.baseline)),
  }
  if (app && baseline)
    console.log(`processor time a lifecycle, ms
app        itself ${app.app}, PostgreSQL ${app.database}, whoever asks ${app.here}
baseline   itself ${baseline.here}, PostgreSQL ${baseline.database}`)
}

function whole(spent: readonly (Spent | undefined)[]) {
  const known = spent.filter((one) => one !== undefined)
  if (known.length === 0) return undefined
  const of = (part: keyof Spent) => median(known.map((one) => one[part])).toFixed(1)
  return { app: of('app'), database: of('database'), here: of('here') }
}
