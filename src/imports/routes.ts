import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { viewerOf } from '#access/door.ts'
import { invalid } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { commandHeadersSchema } from '#platform/http/command-headers.ts'
import { bytesOf } from '#platform/http/describe.ts'
import { pageOf, pageQuery, pageSchema } from '#platform/http/page.ts'
import { momentSchema } from '#platform/http/wire.ts'
import { tableFormats, textEncodings } from '#platform/tables/table.ts'
import * as actions from './actions.ts'
import { badRowsFile, explainBadRows, inWords } from './bad-rows.ts'
import { importFields, importStates, mappingSchema, type RegisterImport } from './import.ts'

const tags = ['imports']
const params = z.strictObject({ id: z.uuid() })
const seen = z.int().min(1).describe('The version of the import that you saw.')

const countsWire = z.object({
  fresh: z.int().describe('Units that the register does not know.'),
  changed: z.int().describe('Units of which something more becomes known.'),
  same: z.int().describe('Units that are known just so.'),
  bad: z.int().describe('Rows that can not be taken.'),
})
const importWire = z.object({
  id: z.uuid(),
  source: z.string(),
  fileName: z.string(),
  form: z.object({
    format: z.enum(tableFormats),
    encoding: z.enum(textEncodings),
    delimiter: z.string().nullable(),
  }),
  bytes: z.int(),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  mapping: mappingSchema.nullable().describe('As it was said, else as the headings seem to mean.'),
  state: z.enum(importStates),
  version: z.int(),
  readBytes: z.int(),
  row: z.int().describe('The last row of the present pass that is done.'),
  checked: countsWire.nullable(),
  imported: countsWire.nullable(),
  fault: z.string().nullable().describe('Why the file could not be read to its end.'),
  startedAt: momentSchema,
  endedAt: momentSchema.nullable(),
})

const present =
  (viewer: Parameters<typeof inWords>[0]) =>
  ({ startedBy: _, columns, sample, fault, startedAt, endedAt, ...rest }: RegisterImport) => ({
    ...rest,
    columns: [...columns],
    sample: sample.map((row) => [...row]),
    fault: fault && inWords(viewer, fault),
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  })

/** `/imports`: registers that come in as files. */
export const importsRoutes =
  (deps: Deps): FastifyPluginAsyncZod =>
  async (api) => {
    // The spool counts the bytes itself while they come in; this is the outer bound.
    const limits = { files: 1, fields: 0, fileSize: actions.longestFile + 1 }
    await api.register(multipart, { limits })
    api.post(
      '/imports',
      {
        schema: {
          summary: 'Bring a register as a file (multipart, field `file`): CSV, XLSX or NDJSON',
          description:
            'Answers its columns and what they seem to mean; nothing is registered yet. `source` is your name for where such files come from: what its columns mean is remembered by it.',
          tags,
          consumes: ['multipart/form-data'],
          querystring: z.strictObject({ source: z.string().min(1).max(80) }),
          response: { 201: importWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const part = request.isMultipart() ? await request.file() : undefined
        if (!part) throw invalid('file.empty', '/file')
        const stream = part.file.iterator({ destroyOnReturn: false })
        const asked = { stream, name: part.filename, source: request.query.source }
        const received = await actions
          .receiveImport(deps, viewer, asked)
          // Whatever is refused: the rest of the body is read to nowhere, or the connection hangs.
          .finally(() => part.file.resume())
        return await reply.status(201).send(present(viewer)(received))
      },
    )

    api.get(
      '/imports',
      {
        schema: {
          summary: 'Imports, the latest first',
          tags,
          querystring: z.strictObject(pageQuery),
          response: { 200: pageSchema(importWire) },
        },
      },
      async (request) => {
        const { after, limit } = request.query
        const viewer = viewerOf(request)
        const found = await actions.listImports(deps, viewer, { before: after ?? null, limit })
        return pageOf(found, limit, (last) => last.id, present(viewer))
      },
    )

    api.get(
      '/imports/:id',
      {
        schema: {
          summary: 'How far an import is, and what becomes of its rows',
          tags,
          params,
          response: { 200: importWire },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        return present(viewer)(await actions.readImport(deps, viewer, request.params.id))
      },
    )

    api.post(
      '/imports/:id/check',
      {
        schema: {
          summary: 'Look at each row; nothing is registered',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({ seen, mapping: mappingSchema }),
          response: { 202: importWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const asked = { id: request.params.id, seen: request.body.seen }
        const begun = await actions.checkImport(deps, viewer, asked, request.body.mapping)
        return await reply.status(202).send(present(viewer)(begun))
      },
    )

    api.post(
      '/imports/:id/apply',
      {
        schema: {
          summary: 'Register the good rows of a checked file, batch by batch',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({
            seen,
            onBad: z
              .enum(['skip', 'nothing'])
              .describe('Leave bad rows out, or do nothing when there are any.'),
          }),
          response: { 202: importWire },
        },
      },
      async (request, reply) => {
        const viewer = viewerOf(request)
        const asked = { id: request.params.id, ...request.body }
        const begun = await actions.applyImport(deps, viewer, asked)
        return await reply.status(202).send(present(viewer)(begun))
      },
    )

    api.post(
      '/imports/:id/cancel',
      {
        schema: {
          summary: 'It goes no further; what is registered stays',
          tags,
          headers: commandHeadersSchema,
          params,
          body: z.strictObject({ seen }),
          response: { 200: importWire },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const asked = { id: request.params.id, seen: request.body.seen }
        return present(viewer)(await actions.cancelImport(deps, viewer, asked))
      },
    )

    api.get(
      '/imports/:id/bad-rows',
      {
        schema: {
          summary: 'Rows that can not be taken, with the reasons',
          tags,
          params,
          querystring: z.strictObject({
            after: z.coerce.number().int().min(0).default(0),
            limit: z.coerce.number().int().min(1).max(1000).default(100),
          }),
          response: {
            200: z.object({
              items: z.array(
                z.object({
                  row: z.int(),
                  cells: z.array(z.string()),
                  problems: z.array(
                    z.object({
                      field: z.enum(importFields).nullable(),
                      type: z.string(),
                      detail: z.string(),
                    }),
                  ),
                }),
              ),
            }),
          },
        },
      },
      async (request) => {
        const viewer = viewerOf(request)
        const { id } = request.params
        const items = await explainBadRows(deps, viewer, id, request.query)
        return {
          items: items.map(({ row, cells, problems }) => ({
            ...{ row, cells: [...cells] },
            problems: problems.map(({ field, rule, sentence }) => ({
              ...{ field, type: `/problems/${rule}`, detail: sentence },
            })),
          })),
        }
      },
    )

    api.get(
      '/imports/:id/bad-rows.csv',
      {
        schema: {
          summary: 'The same as a file to mend and bring again',
          tags,
          params,
          response: { 200: bytesOf('text/csv') },
        },
      },
      async (request, reply) => {
        const { name, lines } = await badRowsFile(deps, viewerOf(request), request.params.id)
        return await reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', attachmentNamed(name))
          .send(Readable.from(lines))
      },
    )
  }

/** RFC 6266: the name in UTF-8 beside one that every client reads. */
const attachmentNamed = (name: string): string =>
  `attachment; filename="bad-rows.csv"; filename*=UTF-8''${encodeURIComponent(name)}`
