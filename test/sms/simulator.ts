import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AliyunSettings } from '#platform/sms/aliyun.ts'

/** What came in and was taken, as the person's telephone would get it. */
export type Arrived = {
  to: string
  template: string
  signName: string
  fill: Record<string, string>
}

type Answer = { status: number; body: Record<string, string> }

/** What the next requests meet, whatever they ask: a code, a server that fails, or silence. */
export type Trouble = { code: string; status?: number } | 'broken' | 'silent' | null

const hex = (text: string) => createHash('sha256').update(text).digest('hex')
const minute = 60_000

const account = { keyId: 'LTAI5tExample', keySecret: 'a-secret-of-30-characters-long' }
const signName = '明切视频'
/** What each approved template is filled with. */
const approved: Readonly<Record<string, { abroad: boolean; variables: readonly string[] }>> = {
  SMS_1001: { abroad: false, variables: ['number', 'words', 'token'] },
  SMS_1002: { abroad: false, variables: ['code'] },
  SMS_2001: { abroad: true, variables: ['number', 'words', 'token'] },
  SMS_2002: { abroad: true, variables: ['code'] },
}

/**
 * Alibaba Cloud SMS on this machine: `SendSms` over HTTP, its signature checked from what is
 * documented and not from our code, with the errors that the real one answers.
 * @param clock its own; a request that is 15 minutes off is refused
 */
export async function smsSimulator(clock: () => Date) {
  const arrived: Arrived[] = []
  const nonces = new Set<string>()
  const lastCode = new Map<string, number>()
  let trouble: Trouble = null
  const server = createServer((request, response) => {
    request.resume()
    if (trouble === 'silent') return
    if (trouble === 'broken') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>')
      return
    }
    const { status, body } = answerTo(request)
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ RequestId: 'D9F5BC1A', ...body }))
  })

  function answerTo(request: IncomingMessage): Answer {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    const wrong = wrongOf(request, url)
    if (wrong) return wrong
    if (trouble && trouble !== 'silent' && trouble !== 'broken')
      return refusal(trouble.code, trouble.status ?? 200)
    const asked = Object.fromEntries(url.searchParams)
    const refused = refusedFor(asked)
    if (refused) return refusal(refused, 200)
    arrived.push({
      to: asked.PhoneNumbers ?? '',
      template: asked.TemplateCode ?? '',
      signName: asked.SignName ?? '',
      fill: JSON.parse(asked.TemplateParam ?? '{}') as Record<string, string>, // as checked
    })
    return { status: 200, body: { Code: 'OK', Message: 'OK', BizId: '9006197469364984^0' } }
  }

  /** The gateway in front: who asks, and whether it is theirs, fresh and unrepeated. */
  function wrongOf({ headers, method }: IncomingMessage, url: URL): Answer | null {
    const given =
      /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/.exec(
        headers.authorization ?? '',
      )
    if (!given) return refusal('IncompleteSignature', 400)
    const [, keyId, names = '', signature] = given
    if (keyId !== account.keyId) return refusal('InvalidAccessKeyId.NotFound', 404)
    const said = (name: string) => String(headers[name] ?? '')
    if (said('x-acs-version') !== '2017-05-25' || said('x-acs-action') !== 'SendSms')
      return refusal('InvalidAction.NotFound', 404)
    const off = Math.abs(clock().getTime() - Date.parse(said('x-acs-date')))
    if (!(off < 15 * minute)) return refusal('InvalidTimeStamp.Expired', 400)
    const unsigned = Object.keys(headers).some(
      (name) => (name.startsWith('x-acs-') || name === 'host') && !names.split(';').includes(name),
    )
    const query = [...url.searchParams]
      .map(([name, value]) => `${percent(name)}=${percent(value)}`)
      .sort()
      .join('&')
    const lines = names.split(';').map((name) => `${name}:${said(name).trim()}\n`)
    const payload = said('x-acs-content-sha256')
    const canonical = `${method}\n${url.pathname}\n${query}\n${lines.join('')}\n${names}\n${payload}`
    const right = createHmac('sha256', account.keySecret)
      .update(`ACS3-HMAC-SHA256\n${hex(canonical)}`)
      .digest('hex')
    if (unsigned || payload !== hex('') || signature !== right)
      return refusal('SignatureDoesNotMatch', 400)
    const nonce = said('x-acs-signature-nonce')
    if (nonces.has(nonce)) return refusal('SignatureNonceUsed', 400)
    nonces.add(nonce)
    return null
  }

  /** The service behind it: number, signature name, template, what fills it, how often. */
  function refusedFor(asked: Record<string, string>): string | null {
    const { PhoneNumbers: to = '', TemplateCode = '', TemplateParam = '' } = asked
    if (asked.SignName !== signName) return 'isv.SMS_SIGNATURE_ILLEGAL'
    const template = approved[TemplateCode]
    if (!template) return 'isv.SMS_TEMPLATE_ILLEGAL'
    const form = template.abroad ? /^(?!86)[1-9]\d{6,14}$/ : /^1[3-9]\d{9}$/
    if (!form.test(to)) return 'isv.MOBILE_NUMBER_ILLEGAL'
    const fill: unknown = JSON.parse(TemplateParam)
    const values = new Map(Object.entries(fill as Record<string, unknown>))
    if (template.variables.some((name) => !values.get(name)))
      return 'isv.TEMPLATE_MISSING_PARAMETERS'
    for (const value of values.values()) {
      if (typeof value !== 'string') return 'isv.INVALID_JSON_PARAM'
      if (/https?:|www\./.test(value)) return 'isv.PARAM_NOT_SUPPORT_URL'
      if (value.length > 35) return 'isv.PARAM_LENGTH_LIMIT'
    }
    if (!values.has('code')) return null
    if (clock().getTime() - (lastCode.get(to) ?? 0) < minute) return 'isv.BUSINESS_LIMIT_CONTROL'
    lastCode.set(to, clock().getTime())
    return null
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a string
  const settings: AliyunSettings = {
    endpoint: `http://127.0.0.1:${port}`,
    ...account,
    signName,
    templates: { notice: 'SMS_1001', code: 'SMS_1002' },
    abroad: { notice: 'SMS_2001', code: 'SMS_2002' },
  }
  return {
    settings,
    arrived,
    meet: (next: Trouble) => {
      trouble = next
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}
export type SmsSimulator = Awaited<ReturnType<typeof smsSimulator>>

const refusal = (code: string, status: number): Answer => ({
  status,
  // The real one repeats what it was asked.
  body: { Code: code, Message: `Refused for 13910002001: ${code}` },
})

/** RFC 3986, character by character. */
const percent = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9_.~-]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
