import { type Connection, connectTo } from './http.ts'
import { headersOf, learn, started, steps } from './lifecycle.ts'
import type { Maker, Unit } from './maker.ts'

export type Driven = {
  seconds: number
  lifecycles: number
  commands: number
  /** Of each command, milliseconds. */
  latencies: number[]
}

/** Takes every unit through its lifecycle, over so many connections at once. */
export async function drive(
  address: string,
  maker: Maker,
  units: readonly Unit[],
  connections: number,
): Promise<Driven> {
  const open = await Promise.all(Array.from({ length: connections }, () => connectTo(address)))
  const latencies: number[] = []
  const queue = units.entries()
  const from = performance.now()
  await Promise.all(
    open.map(async (connection) => {
      for (const [index, unit] of queue) await walk(connection, maker, unit, index, latencies)
    }),
  )
  const seconds = (performance.now() - from) / 1000
  for (const connection of open) connection.close()
  return { seconds, lifecycles: units.length, commands: latencies.length, latencies }
}

async function walk(
  connection: Connection,
  { keys }: Maker,
  { serial }: Unit,
  index: number,
  latencies: number[],
): Promise<void> {
  let course = started(serial)
  for (const step of steps) {
    const ofRole = keys[step.role]
    const headers = {
      authorization: `Bearer ${ofRole[index % ofRole.length]}`,
      ...(step.kind === 'read' ? {} : { 'content-type': 'application/json' }),
      ...headersOf(step, course),
    }
    const body = step.kind === 'read' ? undefined : JSON.stringify(step.body(course))
    const asked = performance.now()
    const answer = await connection.send(step.method, step.path(course), headers, body)
    if (step.kind === 'command') latencies.push(performance.now() - asked)
    if (answer.status >= 300) throw new Error(`${step.name}: ${answer.status} ${answer.body}`)
    course = learn(course, step, JSON.parse(answer.body))
  }
}
