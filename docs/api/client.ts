/** What every refusal is (RFC 9457). `type` is stable: decide by it, show people `detail`. */
export type Problem = {
  type: string
  title: string
  status: number
  detail: string
  errors?: { pointer?: string; parameter?: string; detail: string }[]
  [more: string]: unknown
}

export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.type} ${problem.detail}`)
    this.problem = problem
  }
}

/** A case as it was last seen: whatever answers it carries its number and its version. */
export type Seen = { number: string; version: number }
export type Answer = Seen & { stage: string; eventId: string; allowedCommands: string[] }

type Sent = { body?: object; headers?: Record<string, string> }
const pause = (seconds: number) => new Promise((done) => setTimeout(done, seconds * 1000))

/** Makegood, as one key sees it. `base` is such as `https://service.example.com`. */
export function client(base: string, key: string) {
  /** Sends until it is answered. What the key names happens once, however often it is sent. */
  async function send(method: string, path: string, { body, headers }: Sent = {}) {
    const form = body instanceof FormData
    const request = {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body && !form && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: form ? body : JSON.stringify(body) }),
    }
    for (let tries = 1; ; tries++) {
      const answer = await fetch(`${base}/api/v1${path}`, request).catch(() => undefined)
      if (answer?.ok) return answer
      const again = !answer || answer.status === 429 || answer.status === 503
      if (again && tries < 6) await pause(Number(answer?.headers.get('retry-after') ?? tries))
      else if (answer) throw new Refused(await answer.json())
      else throw new Error(`${base} does not answer.`)
    }
  }

  const once = () => ({ 'idempotency-key': crypto.randomUUID() })
  return {
    get: async <T>(path: string): Promise<T> => (await send('GET', path)).json(),
    put: async <T>(path: string, body: object): Promise<T> =>
      (await send('PUT', path, { body, headers: once() })).json(),
    post: async <T>(path: string, body: object): Promise<T> =>
      (await send('POST', path, { body, headers: once() })).json(),
    /** Gives a command on a case, as the version that was seen. */
    async command(seen: Seen, name: string, body: object = {}): Promise<Answer> {
      const headers = { ...once(), 'if-match': `"${seen.version}"` }
      return (await send('POST', `/cases/${seen.number}/${name}`, { body, headers })).json()
    },
    /** A photo or PDF; a command that names its id takes it into the case. */
    async upload(file: Blob): Promise<{ id: string }> {
      const body = new FormData()
      body.set('file', file)
      return (await send('POST', '/attachments', { body })).json()
    },
    bytes: async (path: string): Promise<ArrayBuffer> => (await send('GET', path)).arrayBuffer(),
  }
}
export type Client = ReturnType<typeof client>
