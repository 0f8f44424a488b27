import { createTransport } from 'nodemailer'
import type { Delivery, Letter, Postman } from './postman.ts'

/** Long enough for a slow server, short enough that a job does not hang. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Sends by SMTP.
 * @param url `smtp://user:password@host:587`, `smtps://…:465`
 * @param from the desk's own address, such as `service@example.com`
 */
export function smtpPostman({ url, from }: { url: string; from: string }): Postman {
  const transport = createTransport({
    url,
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver(letter) {
      try {
        await transport.sendMail(messageOf(letter, from))
        return { delivered: true }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => transport.close(),
  }
}

const messageOf = (letter: Letter, from: string) => ({
  messageId: `<${letter.id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
  from: { name: letter.fromName, address: from },
  to: { name: '', address: letter.to },
  subject: letter.subject,
  text: letter.text,
  headers: {
    'Content-Language': letter.language,
    // RFC 3834: so that no out-of-office answer comes back.
    'Auto-Submitted': 'auto-generated',
  },
})

/** 5xx about this letter lasts; a wrong password of ours (EAUTH) is mended by its keeper. */
function failureOf(error: unknown): Delivery {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown } // nodemailer's
  const status = typeof responseCode === 'number' ? responseCode : undefined
  return {
    delivered: false,
    lasting: status !== undefined && status >= 500 && code !== 'EAUTH',
    reason: String(status ?? code ?? 'unknown'),
  }
}
