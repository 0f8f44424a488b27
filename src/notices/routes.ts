import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { languages } from '#kernel/language.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { pageOf, pageQueryById, pageSchema } from '#platform/http/page.ts'
import { listMails, readMail } from './actions.ts'
import { type Mail, mailStates } from './mail.ts'
import { templateNames } from './templates.ts'
import { changeWording, readWording, wordingBody } from './wording/actions.ts'

const mailWire = z.object({
  id: z.uuid(),
  kind: z.enum(['mail', 'sms']),
  caseId: z.uuid().nullable(),
  caseNumber: z.string().nullable(),
  template: z.enum(templateNames),
  language: z.enum(languages),
  to: z.string().nullable().describe('A mail address, or a number in E.164.'),
  subject: z.string().nullable().describe('Of an SMS its text.'),
  state: z.enum(mailStates).describe('kept: nothing is set to send it, the desk reads it itself'),
  tries: z.int(),
  lastError: z.string().nullable(),
  queuedAt: z.iso.datetime(),
  sentAt: z.iso.datetime().nullable(),
})

const presentMail = ({ holdsKey: _, queuedAt, sentAt, ...mail }: Mail) => ({
  ...mail,
  queuedAt: queuedAt.toISOString(),
  sentAt: sentAt?.toISOString() ?? null,
})

const wording = z.object({ subject: z.string(), body: z.string() })
const wordingWire = z.object({
  wording,
  shipped: wording,
  version: z.int(),
  facts: z.array(z.string()),
  must: z.array(z.string()),
})
const { template, language, ...changed } = wordingBody.shape
const wordingAt = z.strictObject({ template, language })

/** `/mails` and `/notice-texts`: what the desk wrote by itself, and in which words. */
export const noticesRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    api.get(
      '/mails',
      {
        schema: {
          summary: 'Mails and SMS, newest first',
          tags: ['mails'],
          querystring: z.strictObject({ ...pageQueryById, caseId: z.uuid().optional() }),
          response: { 200: pageSchema(mailWire) },
        },
      },
      async (request) => {
        const mails = await listMails(deps, viewerOf(request), request.query)
        return pageOf(mails, request.query.limit, (last) => last.id, presentMail)
      },
    )

    api.get(
      '/mails/:id',
      {
        schema: {
          summary: 'A mail or SMS with its text; null where it was for the recipient alone',
          tags: ['mails'],
          params: z.strictObject({ id: z.uuid() }),
          response: { 200: mailWire.extend({ text: z.string().nullable() }) },
        },
      },
      async (request) => {
        const { text, ...mail } = await readMail(deps, viewerOf(request), request.params.id)
        return { ...presentMail(mail), text }
      },
    )

    api.get(
      '/notice-texts/:template/:language',
      {
        schema: {
          summary: 'The words of a notice in one language',
          tags: ['notice texts'],
          params: wordingAt,
          response: { 200: wordingWire },
        },
      },
      async (request) => {
        const { facts, must, ...read } = await readWording(deps, viewerOf(request), request.params)
        return { ...read, facts: [...facts], must: [...must] }
      },
    )

    api.put(
      '/notice-texts/:template/:language',
      {
        schema: {
          summary: 'Words of your own in place of the shipped ones; null takes them back',
          tags: ['notice texts'],
          params: wordingAt,
          headers: commandHeadersSchema,
          body: z.strictObject(changed),
          response: { 200: z.object({ version: z.int() }) },
        },
      },
      async (request) =>
        changeWording(deps, viewerOf(request), { ...request.params, ...request.body }),
    )
  }
