import { fastify } from 'fastify'
import type { Deps } from '#platform/deps.ts'
import type { DbAddress } from '#platform/postgres/open.ts'
import { openDb } from '#platform/postgres/open.ts'
import { registerApi } from '../src/api.ts'
import { headersOf, learn, started, steps } from './lifecycle.ts'
import type { Maker, Unit } from './maker.ts'

export type Sent = { text: string; values: readonly unknown[] }
/** All that one lifecycle sent, step by step, and what was its own in it. */
export type Recorded = {
  steps: { name: string; sent: Sent[] }[]
  number: string
  unit: Unit
  /** Ids that came with it; those that it found there are not among them. */
  ids: readonly string[]
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * The statements of a lifecycle as the app sends them, with what it keeps in memory warm: the
 * first lifecycle warms it, the second is recorded, and ids of the first are nobody's own.
 */
export async function record(deps: Deps, address: DbAddress, maker: Maker): Promise<Recorded> {
  let sent: Sent[] = []
  const database = openDb(address, { onStatement: (text, values) => sent.push({ text, values }) })
  const app = fastify()
  await registerApi(app, { ...deps, db: database.db }, { longestDelay: 0 })
  const walk = async ({ serial }: Unit) => {
    let course = started(serial)
    const taken: Recorded['steps'] = []
    for (const step of steps) {
      sent = []
      const answer = await app.inject({
        method: step.method,
        url: step.path(course),
        headers: {
          ...headersOf(step, course),
          authorization: `Bearer ${maker.keys[step.role][0]}`,
        },
        ...(step.kind === 'read' ? {} : { payload: step.body(course) }),
      })
      if (answer.statusCode >= 300) throw new Error(`${step.name}: ${answer.payload}`)
      course = learn(course, step, answer.json())
      taken.push({ name: step.name, sent })
    }
    return { steps: taken, number: course.number }
  }
  const [first, second] = await maker.units(2)
  if (!first || !second) throw new Error('There are no units.')
  const known = idsIn((await walk(first)).steps)
  const recorded = await walk(second)
  await app.close()
  await database.close()
  const ids = [...idsIn(recorded.steps)].filter((id) => !known.has(id))
  return { ...recorded, unit: second, ids }
}

const idsIn = (taken: Recorded['steps']): Set<string> =>
  new Set(
    taken.flatMap((step) =>
      step.sent.flatMap(({ values }) =>
        values.flatMap((value) => textOf(value)?.match(uuids) ?? []),
      ),
    ),
  )

/** SHA-256: one in 256 of them begins as JSON does. */
const hashBytes = 32

/** What ids may stand in: text, JSON, and the bytes of an event, but no hash. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return JSON.stringify(value)
  if (value instanceof Uint8Array && value.length > hashBytes && value[0] === 0x7b)
    return Buffer.from(value).toString('utf8')
  return undefined
}

/** The same statements for another unit: every id, number and key its own. */
export function another(
  { steps: taken, ids, number, unit }: Recorded,
  fresh: Unit & { number: string; newId(): string },
): Sent[] {
  const names = new Map(ids.map((id) => [id, fresh.newId()]))
  names.set(unit.deviceId, fresh.deviceId)
  names.set(unit.serial, fresh.serial)
  names.set(number, fresh.number)
  const pattern = new RegExp([...names.keys()].join('|'), 'g')
  const renamed = (text: string) => text.replace(pattern, (name) => names.get(name) ?? name)
  const value = (given: unknown): unknown => {
    if (Array.isArray(given)) return given.map(value)
    const text = textOf(given)
    if (text === undefined) return given
    return typeof given === 'string' ? renamed(text) : Buffer.from(renamed(text))
  }
  return taken.flatMap(({ sent }) =>
    sent.map(({ text, values }) => ({ text, values: values.map(value) })),
  )
}
