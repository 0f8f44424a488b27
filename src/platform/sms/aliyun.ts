import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Delivery } from '../mail/postman.ts'
import { canonicalQuery, signedHeaders } from './acs3.ts'
import type { Sms, SmsSender } from './sms-sender.ts'

/** Codes of templates that the provider approved: for notices, and for codes. */
export type Templates = { notice: string; code: string }

export type AliyunSettings = {
  /** Such as `https://dysmsapi.aliyuncs.com`. */
  endpoint: string
  keyId: string
  keySecret: string
  signName: string
  templates: Templates
  /** For numbers outside the mainland; undefined: they get no SMS. */
  abroad: Templates | undefined
}

/** Milliseconds: long enough for a slow answer, short enough that a job does not hang. */
const patience = 10_000

const mainland = '+86'

/** Sends by Alibaba Cloud SMS (Dysmsapi 2017-05-25, `SendSms`). */
export function aliyunSender(
  settings: AliyunSettings,
  { clock, patience: longest = patience }: { clock: Clock; patience?: number },
): SmsSender {
  const templatesFor = (to: string): Templates | undefined =>
    to.startsWith(mainland) ? settings.templates : settings.abroad
  return {
    reaches: (to) => templatesFor(to) !== undefined,
    async deliver(message) {
      const templates = templatesFor(message.to)
      if (!templates) return { delivered: false, lasting: true, reason: 'no_template' }
      const parameters = parametersOf(message, templates, settings.signName)
      try {
        return await ask(settings, parameters, { now: clock(), longest })
      } catch (error) {
        return { delivered: false, lasting: false, reason: causeOf(error) }
      }
    },
  }
}

const parametersOf = ({ id, to, fill }: Sms, templates: Templates, signName: string) => ({
  // Mainland numbers as they are dialled there, others with their country's code and no plus.
  PhoneNumbers: to.startsWith(mainland) ? to.slice(mainland.length) : to.slice(1),
  SignName: signName,
  TemplateCode: 'code' in fill ? templates.code : templates.notice,
  TemplateParam: JSON.stringify(fill),
  OutId: id,
})

async function ask(
  { endpoint, keyId, keySecret }: AliyunSettings,
  parameters: Readonly<Record<string, string>>,
  { now, longest }: { now: Date; longest: number },
): Promise<Delivery> {
  const { host, origin } = new URL(endpoint)
  const { host: _, ...headers } = signedHeaders({
    ...{ keyId, keySecret, host, parameters, action: 'SendSms', version: '2017-05-25' },
    date: `${now.toISOString().slice(0, 19)}Z`,
    nonce: randomUUID(),
  })
  const response = await fetch(`${origin}/?${canonicalQuery(parameters)}`, {
    ...{ method: 'POST', headers: { ...headers, accept: 'application/json' } },
    ...{ redirect: 'error', signal: AbortSignal.timeout(longest) },
  })
  return deliveryOf(response.status, await response.text())
}

/**
 * What is wrong with this one message, so that trying again is of no use. All else passes, or is
 * mended by our keeper: a limit, a wrong key, an empty account, a template not yet approved.
 */
const final: ReadonlySet<string> = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
  'isv.SMS_CONTENT_ILLEGAL',
])

function deliveryOf(status: number, body: string): Delivery {
  const code = codeIn(body)
  if (status === 200 && code === 'OK') return { delivered: true }
  const reason = code ?? String(status)
  return { delivered: false, lasting: status < 500 && final.has(reason), reason }
}

/** The answer's own code; nothing else of it, since its words may repeat the number. */
function codeIn(body: string): string | undefined {
  try {
    const { Code } = JSON.parse(body) as { Code?: unknown } // checked in the next line
    return typeof Code === 'string' && /^\w[\w.]{0,59}$/.test(Code) ? Code : undefined
  } catch {
    return undefined
  }
}

/** A code such as `TimeoutError` or `ECONNREFUSED`; never the message, which may hold the address. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? code : error.name
}
