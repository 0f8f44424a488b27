import { customer } from './maker.ts'

export type Role = 'agent' | 'technician' | 'logistics'

/** What a lifecycle knows of itself on its way. */
export type Course = {
  serial: string
  number: string
  version: number
  /** Lines of work, once they have been read. */
  work: readonly string[]
}

export type Step = {
  /** As it is printed; the read between the commands is none. */
  name: string
  kind: 'command' | 'read'
  role: Role
  method: 'GET' | 'POST'
  path(course: Course): string
  body(course: Course): object
}

const command = (name: string, role: Role, body: Step['body'] = () => ({})): Step => ({
  name,
  kind: 'command',
  role,
  method: 'POST',
  path: ({ number }) => `/api/v1/cases/${number}/${name}`,
  body,
})

const parcel = { courier: 'SF Express', tracking: 'SF 1587 4402 6193' }
const word = { how: 'phone', at: '2026-01-05T04:00:00Z', text: 'It arrived and works.' }

/** A unit under warranty from the first call to the confirmed return. */
export const steps: readonly Step[] = [
  {
    ...command('report', 'agent', ({ serial }) => ({
      ...{ serial, customer, channel: 'phone', fault: 'No picture on HDMI output 2' },
    })),
    path: () => '/api/v1/cases',
  },
  command('authorize', 'agent'),
  command('ship-in', 'agent', () => parcel),
  command('receive', 'logistics', ({ serial }) => ({
    serial,
    contents: [{ item: 'host', received: 1 }],
  })),
  command('inspect', 'technician'),
  command('judge', 'technician', () => ({ component: 'host' })),
  command('start-repair', 'technician'),
  {
    ...command('read', 'technician'),
    kind: 'read',
    method: 'GET',
    path: ({ number }) => `/api/v1/cases/${number}`,
  },
  command('finish', 'technician', ({ work }) => ({ done: work })),
  command('ship-out', 'logistics', () => parcel),
  command('deliver', 'logistics'),
  command('confirm', 'agent', () => ({ word })),
]

/** What an answer tells of the way on. */
export function learn(course: Course, step: Step, answer: Record<string, unknown>): Course {
  if (step.kind === 'read') {
    const work = answer.work as { id: string }[] // the case's view; a refusal was thrown before
    return { ...course, work: work.map(({ id }) => id) }
  }
  return { ...course, number: String(answer.number), version: Number(answer.version) }
}

/** Headers of a step; the idempotency key is the lifecycle's own. */
export const headersOf = (step: Step, { version, serial }: Course): Record<string, string> =>
  step.kind === 'read'
    ? {}
    : {
        'idempotency-key': `${serial}-${step.name}`,
        ...(version > 0 ? { 'if-match': `"${version}"` } : {}),
      }

export const started = (serial: string): Course => ({ serial, number: '', version: 0, work: [] })
