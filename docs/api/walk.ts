// Takes one unit under warranty through its whole journey, on a desk where nothing is at stake:
//   MAKEGOOD_URL=http://127.0.0.1:4700 SERIAL=… AGENT_KEY=mg_… TECHNICIAN_KEY=mg_… \
//   LOGISTICS_KEY=mg_… node walk.ts
import { client } from './client.ts'
import { type Desk, read, repairedUnderWarranty } from './journeys.ts'

function setting(name: string): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`Please set ${name}.`)
}

const base = setting('MAKEGOOD_URL')
const agent = client(base, setting('AGENT_KEY'))
const desk: Desk = {
  agent,
  technician: client(base, setting('TECHNICIAN_KEY')),
  logistics: client(base, setting('LOGISTICS_KEY')),
  // Nothing is paid and no dealer takes part in this journey.
  finance: agent,
  dealer: agent,
  now: () => new Date(),
  daysPass: async () => {},
}

const seen = await repairedUnderWarranty(desk, setting('SERIAL'))
const { stage, outcome, custody } = await read(agent, seen)
process.stdout.write(`${seen.number} is ${stage}: ${outcome}, the unit is ${custody}\n`)
