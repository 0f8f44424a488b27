import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { asOrdinaryUser, binaries } from './binaries.ts'

const run = promisify(execFile)

export const superuser = 'makegood'

/** The folders of an embedded server within the data folder. */
export const clusterIn = (data: string) => ({
  files: join(data, 'pg'),
  password: join(data, 'pg-password'),
  log: join(data, 'pg.log'),
})

/**
 * Makes the server's files where there are none, whole or not at all: they are made beside
 * and renamed, so that an attempt that was killed is simply made anew.
 * @returns the password of `superuser`.
 */
export async function ensureCluster(data: string): Promise<string> {
  const { files, password } = clusterIn(data)
  await mkdir(data, { recursive: true, mode: 0o700 })
  if (existsSync(files)) return readFile(password, 'utf8')

  const fresh = `${files}-new`
  await rm(fresh, { recursive: true, force: true })
  const word = randomBytes(24).toString('base64url')
  await writeFile(password, word, { mode: 0o600 })
  await run(
    ...asOrdinaryUser(binaries().initdb, [
      ...['-D', fresh, '-U', superuser, '--pwfile', password, '--auth=scram-sha-256'],
      // Trigrams of Chinese need a locale that knows its letters; with plain C they are blind.
      ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C.UTF-8'],
      ...['--data-checksums', '--no-sync', '--no-instructions'],
    ]),
  )
  await rename(fresh, files)
  return word
}
