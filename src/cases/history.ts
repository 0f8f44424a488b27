import { hash } from 'node:crypto'
import type { Role } from '#access/roles.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Command } from './lifecycle.ts'
import type { Stage } from './stages.ts'

/** Ids, codes, numbers and days; never a person's name, address or words (law 11). */
export type Fact =
  | string
  | number
  | boolean
  | null
  | readonly Fact[]
  | { readonly [key: string]: Fact }
export type Facts = { readonly [key: string]: Fact }

/** One entry of a case's history: who did what, when, from where and what for (law 3). */
export type Event = {
  id: string
  caseId: string
  /** The case's version after it; the first is 1. */
  version: number
  command: Command
  by: string
  role: Role
  via: Viewer['via']
  at: string
  from: Stage | null
  to: Stage
  data: Facts
}

function ordered(value: Fact): Fact {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]))
}

/** The one byte form of a fact: JSON with sorted keys. What is hashed is what is stored. */
export const canonical = (value: Fact): Buffer => Buffer.from(JSON.stringify(ordered(value)))

/** The hash before the first event of a case: its id, so that chains can't be exchanged. */
export const genesis = (caseId: string): Buffer =>
  hash('sha256', `makegood case ${caseId}`, 'buffer')

/** SHA-256 over the hash before and the body, in that order (law 5). */
export const chained = (before: Uint8Array, body: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([before, body]), 'buffer')

export const readEvent = (body: Uint8Array): Event => JSON.parse(Buffer.from(body).toString('utf8'))

export type StoredEvent = { version: number; id: string; body: Uint8Array; hash: Uint8Array }
export type Head = { caseId: string; version: number; stage: Stage; head: Uint8Array }

/**
 * Walks a whole chain and compares its end with the case's row.
 * @param events all events of one case, by version
 * @returns what is wrong first, as a short phrase with the version, or null
 */
export function faultInChain(row: Head, events: readonly StoredEvent[]): string | null {
  let before = genesis(row.caseId)
  let stage: Stage | null = null
  for (const [index, stored] of events.entries()) {
    const version = index + 1
    if (stored.version !== version) return `event ${version} is missing`
    if (!chained(before, stored.body).equals(stored.hash)) return `event ${version} was changed`
    const event = readEvent(stored.body)
    if (event.id !== stored.id || event.caseId !== row.caseId || event.version !== version)
      return `event ${version} is filed in the wrong place`
    if (event.from !== stage) return `event ${version} does not follow the stage before it`
    stage = event.to
    before = Buffer.from(stored.hash)
  }
  if (row.version !== events.length)
    return `the case is at version ${row.version}, its history ends at ${events.length}`
  if (!before.equals(row.head)) return 'the head on the case differs from its last event'
  if (stage !== row.stage) return `the case is ${row.stage}, its history says ${stage}`
  return null
}
