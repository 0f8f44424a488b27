import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Clock } from '#platform/clock.ts'
import type { Deps } from '#platform/deps.ts'
import type { FileStore } from '#platform/files/store.ts'
import { openPress, type Press } from '#platform/pdf/press.ts'
import type { Db } from '#platform/postgres/db.ts'
import { openScanner, type Scanner } from '#platform/scanning/scanner.ts'
import { secretsFrom } from '#platform/secrets.ts'

/** Files kept in memory. */
export function filesInMemory(): FileStore {
  const kept = new Map<string, Uint8Array>()
  const get = async (key: string) => {
    const bytes = kept.get(key)
    if (!bytes) throw new Error(`There is no file ${key}.`)
    return bytes
  }
  return {
    async put(key, bytes) {
      kept.set(key, bytes)
    },
    async take(key, path) {
      kept.set(key, await readFile(path))
    },
    get,
    stream: async (key) => Readable.from([await get(key)]),
    async remove(key) {
      kept.delete(key)
    },
  }
}

let press: Press | undefined
/** One for all tests: its worker starts with the first paper and keeps no process alive. */
const thePress = (): Press => {
  press ??= openPress()
  return press
}

let scanner: Scanner | undefined
const theScanner = (): Scanner => {
  scanner ??= openScanner()
  return scanner
}

/** What every action is given, for a test: its own database and clock, the rest in memory. */
export const testDeps = (db: Db, clock: Clock): Deps => ({
  db,
  clock,
  files: filesInMemory(),
  secrets: secretsFrom(new Uint8Array(32).fill(7)),
  press: thePress(),
  scanner: theScanner(),
  mail: null,
  sms: null,
  publicUrl: 'https://service.example.com',
})
