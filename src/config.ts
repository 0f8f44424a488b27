import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { AliyunSettings } from '#platform/sms/aliyun.ts'

// React reads this when it is first imported; its development build is half as fast.
process.env.NODE_ENV ??= 'production'

const oneOf = <const T extends readonly [string, ...string[]]>(...words: T) =>
  z.enum(words, { error: `expected ${words.join(', ')}` })
const text = (least: number) => z.string().min(least, `expected at least ${least} characters`)
const url = (...schemes: string[]) =>
  z.url({
    protocol: new RegExp(`^(${schemes.join('|')})$`),
    error: `expected a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  })
const port = 'expected a number from 0 to 65535'

const settings = z.object({
  MAKEGOOD_DATA: text(1).default('data'),
  MAKEGOOD_ENV: oneOf('development', 'production').default('development'),
  MAKEGOOD_ROLES: oneOf('web', 'worker', 'web,worker').default('web,worker'),
  MAKEGOOD_SECRET: text(32).optional(),
  HOST: text(1).default('127.0.0.1'),
  PORT: z.coerce.number(port).int(port).min(0, port).max(65535, port).default(4700),
  PUBLIC_URL: url('http', 'https').optional(),
  TRUST_PROXY: text(1).optional(),
  DATABASE_URL: url('postgres', 'postgresql').optional(),
  DATABASE_PREPARED: oneOf('on', 'off').default('on'),
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z.email('expected a mail address such as service@example.com').optional(),
  MAKEGOOD_SMS_KEY_ID: text(1).optional(),
  MAKEGOOD_SMS_KEY_SECRET: text(1).optional(),
  MAKEGOOD_SMS_SIGN_NAME: text(1).optional(),
  MAKEGOOD_SMS_NOTICE_TEMPLATE: text(1).optional(),
  MAKEGOOD_SMS_CODE_TEMPLATE: text(1).optional(),
  MAKEGOOD_SMS_NOTICE_TEMPLATE_ABROAD: text(1).optional(),
  MAKEGOOD_SMS_CODE_TEMPLATE_ABROAD: text(1).optional(),
  MAKEGOOD_SMS_ENDPOINT: url('https', 'http').default('https://dysmsapi.aliyuncs.com'),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent').default('info'),
})

export type Config = {
  /** The data folder, absolute: the embedded database, files, the secret. */
  data: string
  environment: 'development' | 'production'
  /** What this process does: answer requests, work off jobs, or both. */
  web: boolean
  worker: boolean
  /** At least 32 characters; without it one is made and kept in the data folder. */
  secret: string | undefined
  host: string
  /** 0 takes any free port. */
  port: number
  /** Where people reach us, without a trailing slash; without it, host and port. */
  publicUrl: string | undefined
  /** As Fastify's `trustProxy`: yes, the number of proxies, or their addresses. */
  trustProxy: boolean | number | string
  /** An external PostgreSQL; without it the embedded one runs in the data folder. */
  databaseUrl: string | undefined
  /** Prepared statements; off behind a pooler in transaction mode. */
  prepared: boolean
  /** Undefined: mails are kept and shown to the desk. */
  smtp: { url: string; from: string } | undefined
  /** Undefined: no SMS leaves. */
  sms: AliyunSettings | undefined
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** What a start was told on its command line; it goes before the environment. */
export type Flags = { data?: string; host?: string; port?: string }

/**
 * All settings, read here and nowhere else; `docs/operating.md` says what each is for.
 * @throws naming each setting that is wrong, and why. An empty one counts as not set.
 */
export function readConfig(flags: Flags = {}, env: NodeJS.ProcessEnv = process.env): Config {
  const given = { ...env, ...rename(flags) }
  const known = Object.keys(settings.shape).map((name) => [name, given[name] || undefined])
  const { success, data: read, error } = settings.safeParse(Object.fromEntries(known))
  if (!success) {
    const wrong = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings are wrong:\n${wrong.join('\n')}`)
  }
  return {
    data: resolve(read.MAKEGOOD_DATA),
    environment: read.MAKEGOOD_ENV,
    web: read.MAKEGOOD_ROLES.includes('web'),
    worker: read.MAKEGOOD_ROLES.includes('worker'),
    secret: read.MAKEGOOD_SECRET,
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: proxies(read.TRUST_PROXY),
    databaseUrl: read.DATABASE_URL,
    prepared: read.DATABASE_PREPARED === 'on',
    smtp: smtpOf(read.SMTP_URL, read.MAIL_FROM),
    sms: smsOf(read),
    logLevel: read.LOG_LEVEL,
  }
}

function smtpOf(url: string | undefined, from: string | undefined): Config['smtp'] {
  if (url === undefined) return undefined
  if (from === undefined)
    throw new Error('SMTP_URL is set without MAIL_FROM, the address that mails come from.')
  return { url, from }
}

/** @throws naming what lacks, when it is set in part */
function smsOf(read: z.infer<typeof settings>): Config['sms'] {
  const needed = {
    MAKEGOOD_SMS_KEY_ID: read.MAKEGOOD_SMS_KEY_ID,
    MAKEGOOD_SMS_KEY_SECRET: read.MAKEGOOD_SMS_KEY_SECRET,
    MAKEGOOD_SMS_SIGN_NAME: read.MAKEGOOD_SMS_SIGN_NAME,
    MAKEGOOD_SMS_NOTICE_TEMPLATE: read.MAKEGOOD_SMS_NOTICE_TEMPLATE,
    MAKEGOOD_SMS_CODE_TEMPLATE: read.MAKEGOOD_SMS_CODE_TEMPLATE,
  }
  const abroad = {
    MAKEGOOD_SMS_NOTICE_TEMPLATE_ABROAD: read.MAKEGOOD_SMS_NOTICE_TEMPLATE_ABROAD,
    MAKEGOOD_SMS_CODE_TEMPLATE_ABROAD: read.MAKEGOOD_SMS_CODE_TEMPLATE_ABROAD,
  }
  const goesAbroad = isWhole(abroad)
  if (!isWhole(needed)) {
    if (goesAbroad) throw new Error('SMS is set for abroad without MAKEGOOD_SMS_KEY_ID.')
    return undefined
  }
  return {
    endpoint: read.MAKEGOOD_SMS_ENDPOINT,
    keyId: needed.MAKEGOOD_SMS_KEY_ID,
    keySecret: needed.MAKEGOOD_SMS_KEY_SECRET,
    signName: needed.MAKEGOOD_SMS_SIGN_NAME,
    templates: {
      notice: needed.MAKEGOOD_SMS_NOTICE_TEMPLATE,
      code: needed.MAKEGOOD_SMS_CODE_TEMPLATE,
    },
    abroad: goesAbroad
      ? {
          notice: abroad.MAKEGOOD_SMS_NOTICE_TEMPLATE_ABROAD,
          code: abroad.MAKEGOOD_SMS_CODE_TEMPLATE_ABROAD,
        }
      : undefined,
  }
}

type Whole<Part> = { [Name in keyof Part]: NonNullable<Part[Name]> }

/** All of them set, or none. @throws naming those that lack */
function isWhole<Part extends Readonly<Record<string, string | undefined>>>(
  part: Part,
): part is Part & Whole<Part> {
  const lacking = Object.keys(part).filter((name) => part[name] === undefined)
  if (lacking.length === 0) return true
  if (lacking.length === Object.keys(part).length) return false
  throw new Error(`SMS is set in part; these are needed, too: ${lacking.join(', ')}.`)
}

const rename = (flags: Flags): Record<string, string> => ({
  ...(flags.data !== undefined && { MAKEGOOD_DATA: flags.data }),
  ...(flags.host !== undefined && { HOST: flags.host }),
  ...(flags.port !== undefined && { PORT: flags.port }),
})

function proxies(text: string | undefined): boolean | number | string {
  if (text === undefined || text === 'off') return false
  if (text === 'on') return true
  return /^\d+$/.test(text) ? Number(text) : text
}

/** Is this address reached from this machine only? */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
