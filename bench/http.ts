import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export type Answered = { status: number; body: string }
/** One keep-alive connection; a request at a time. */
export type Connection = {
  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<Answered>
  close(): void
}

/**
 * As little HTTP/1.1 as it takes: whoever asks runs on the same cores as the app, and what a
 * complete client costs would be counted as the app's.
 */
export async function connectTo(address: string): Promise<Connection> {
  const { hostname, port, host } = new URL(address)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  return {
    async send(method, path, headers, body) {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
      const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`
      const head = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${length}\r\n`
      const answer = answerOn(socket)
      socket.write(head + (body ?? ''))
      return await answer
    },
    close: () => socket.destroy(),
  }
}

function answerOn(socket: Socket): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let read: Buffer = Buffer.alloc(0)
    const done = (error: Error | null, answer?: Answered): void => {
      socket.off('data', more).off('close', ended)
      if (answer) resolve(answer)
      else reject(error)
    }
    const ended = (): void => done(new Error('The app hung up.'))
    const more = (part: Buffer): void => {
      read = read.length === 0 ? part : Buffer.concat([read, part])
      const end = read.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = read.toString('latin1', 0, end)
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
      if (read.length < end + 4 + length) return
      const body = read.toString('utf8', end + 4, end + 4 + length)
      done(null, { status: Number(head.slice(9, 12)), body })
    }
    socket.on('data', more).on('close', ended)
  })
}
