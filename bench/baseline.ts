import { createHash } from 'node:crypto'
import { Client } from 'pg'
import type { DbAddress } from '#platform/postgres/open.ts'
import type { Sent } from './statements.ts'

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const name = names.get(text) ?? createHash('sha1').update(text).digest('hex')
  names.set(text, name)
  return name
}

export type Baseline = {
  /** Sends the statements of these lifecycles; answers the seconds that it took. */
  replay(lifecycles: readonly Sent[][]): Promise<number>
  close(): Promise<void>
}

/**
 * What the app is measured against: this one process sends the statements of whole lifecycles
 * with bare `pg`, each prepared once on each connection, and does nothing else.
 */
export async function openBaseline(address: DbAddress, connections: number): Promise<Baseline> {
  const clients = Array.from({ length: connections }, () => new Client(address))
  await Promise.all(clients.map((client) => client.connect()))
  return {
    async replay(lifecycles) {
      const queue = lifecycles.values()
      const from = performance.now()
      await Promise.all(
        clients.map(async (client) => {
          for (const lifecycle of queue) for (const sent of lifecycle) await send(client, sent)
        }),
      )
      return (performance.now() - from) / 1000
    },
    async close() {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}

async function send(client: Client, { text, values }: Sent): Promise<void> {
  // What has no parameters (begin, commit) the app does not prepare either.
  const { rowCount } = await client.query(
    values.length === 0 ? { text } : { text, values: [...values], name: nameOf(text) },
  )
  if (rowCount === 0 && text.includes('with moved as'))
    throw new Error(`A command of the baseline wrote nothing: ${text}`)
}
