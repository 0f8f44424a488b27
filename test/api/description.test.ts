import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { commands, kebab, lifecycle } from '#cases/lifecycle.ts'
import { type Listening, listening } from './desk.ts'

type Schema = { [keyword: string]: unknown }
type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Content = { content?: Record<string, { schema: Schema }> }
type Operation = {
  operationId?: string
  summary?: string
  description?: string
  parameters?: Parameter[]
  requestBody?: Content
  responses: Record<string, Content & { description?: string }>
}
type Description = {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
}

let here: Listening
let description: Description
before(async () => {
  here = await listening()
  const answer = await fetch(`${here.base}/api/v1/openapi.json`)
  assert.match(answer.headers.get('content-type') ?? '', /^application\/json/)
  description = (await answer.json()) as Description // what is checked below
})
after(() => here.close())

const operations = (): [string, Operation][] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method.toUpperCase()} ${path}`,
      operation,
    ]),
  )

/** Keywords of JSON Schema 2020-12 that are used; those that only OpenAPI 3.0 had are not among them. */
const keywords = new Set(
  `type enum const anyOf oneOf allOf not properties required additionalProperties propertyNames
  items prefixItems minItems maxItems minLength maxLength minimum maximum exclusiveMinimum
  exclusiveMaximum multipleOf pattern format default description title $ref id $schema`.split(
    /\s+/,
  ),
)
const types = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

function* faultsIn(schema: unknown, at: string): Generator<string> {
  if (typeof schema === 'boolean') return
  if (typeof schema !== 'object' || schema === null) return yield `${at} is no schema`
  const { type, properties, required, items, ...rest } = schema as Schema
  for (const keyword of Object.keys(rest)) if (!keywords.has(keyword)) yield `${at} says ${keyword}`
  for (const one of [type ?? []].flat())
    if (!types.includes(String(one))) yield `${at} has the type ${one}`
  for (const [name, inner] of Object.entries(properties ?? {}))
    yield* faultsIn(inner, `${at}/${name}`)
  for (const name of (required ?? []) as string[])
    if (!(name in Object(properties))) yield `${at} requires ${name}, which it does not describe`
  if (items !== undefined) yield* faultsIn(items, `${at}/items`)
  for (const some of ['anyOf', 'oneOf', 'allOf'])
    for (const [index, inner] of ((rest[some] ?? []) as unknown[]).entries())
      yield* faultsIn(inner, `${at}/${some}/${index}`)
}

test('the description is OpenAPI 3.1: paths, parameters, schemas and answers are whole', () => {
  assert.equal(description.openapi, '3.1.0')
  assert.ok(description.info.title && description.info.version)
  const faults: string[] = []
  for (const [line, { parameters = [], requestBody, responses, summary }] of operations()) {
    if (!summary) faults.push(`${line} has no summary`)
    const inPath = [...line.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const told = parameters.filter((parameter) => parameter.in === 'path')
    assert.deepEqual(new Set(told.map(({ name }) => name)), new Set(inPath), line)
    if (told.some(({ required }) => required !== true)) faults.push(`${line}: a path is whole`)
    for (const { name, schema } of parameters) faults.push(...faultsIn(schema, `${line} ${name}`))
    if (!('default' in responses)) faults.push(`${line} describes no refusal`)
    if (Object.keys(responses).length < 2) faults.push(`${line} describes no answer`)
    for (const [status, answer] of Object.entries(responses)) {
      if (!answer.description) faults.push(`${line} ${status} has no description`)
      for (const [media, { schema }] of Object.entries(answer.content ?? {}))
        faults.push(...faultsIn(schema, `${line} ${status} ${media}`))
    }
    for (const [media, { schema }] of Object.entries(requestBody?.content ?? {}))
      faults.push(...faultsIn(schema, `${line} ${media}`))
  }
  assert.deepEqual(faults, [])
  const ids = operations().flatMap(([, { operationId }]) => operationId ?? [])
  assert.equal(new Set(ids).size, ids.length, 'each operationId is used once')
})

test('every command of the lifecycle is named, with its rows of the table in words', () => {
  for (const command of commands) {
    const path = command === 'report' ? '/cases' : `/cases/{number}/${kebab(command)}`
    const operation = description.paths[`/api/v1${path}`]?.post
    assert.ok(operation, command)
    assert.equal(operation.operationId, command)
    for (const { from, who } of lifecycle.filter((row) => row.command === command)) {
      for (const stage of from) assert.ok(operation.description?.includes(stage), command)
      for (const role of who) assert.ok(operation.description?.includes(role), command)
    }
    const answer = operation.responses[command === 'report' ? '201' : '200']
    const { anyOf, ...schema } = Object(answer?.content?.['application/json']?.schema)
    // A report tells less of a case that is another dealer's.
    const { properties } = anyOf?.[0] ?? schema
    for (const name of ['number', 'stage', 'version', 'eventId', 'allowedCommands'])
      assert.ok(name in Object(properties), `${command} answers ${name}`)
    const headers = operation.parameters?.filter((parameter) => parameter.in === 'header')
    assert.ok(
      headers?.some(({ name }) => name === 'idempotency-key'),
      command,
    )
  }
})

test('a case is described with all that the screens know of it', () => {
  const get = description.paths['/api/v1/cases/{number}']?.get
  const properties = Object(get?.responses['200']?.content?.['application/json']?.schema.properties)
  for (const name of `version stage custody verdicts quotation clearance payments parcels tasks
    allowedCommands`.split(/\s+/))
    assert.ok(name in properties, name)
})

test('an upload and a paper are described as bytes', () => {
  const upload = description.paths['/api/v1/attachments']?.post
  assert.ok(upload?.requestBody?.content?.['multipart/form-data'])
  const paper = description.paths['/api/v1/cases/{number}/repair-order.pdf']?.get
  assert.ok(paper?.responses['200']?.content?.['application/pdf'])
})
