import { type Logger, pino } from 'pino'

export type Log = Logger
/** Where something that goes on by itself tells of what failed. */
export type Warnings = { warn(found: object, message: string): void }

/**
 * A path as it may be logged: without its query, and with every long segment that is not an
 * id struck out, since links carry their token in the path.
 */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return path.replaceAll(/[^/]{20,}/g, (part) => (isUuid.test(part) ? part : '…'))
}
const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** JSON lines on standard error; never a body, a header, or a person's name. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      serializers: {
        req: (request: { method: string; url: string }) => ({
          method: request.method,
          path: loggedPath(request.url),
        }),
        res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
