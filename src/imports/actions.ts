import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { requirePermission } from '#access/permissions.ts'
import { inTransaction } from '#access/transaction.ts'
import { personBehind, type Viewer } from '#access/viewer.ts'
import { modelNumbered } from '#catalogue/actions.ts'
import { newId } from '#kernel/id.ts'
import { isKeepable } from '#kernel/keepable.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import type { Deps } from '#platform/deps.ts'
import { spool } from '#platform/files/spool.ts'
import { formOf } from '#platform/tables/form.ts'
import { readTable } from '#platform/tables/read.ts'
import { guessMapping } from './guess.ts'
import { type BadRow, type Mapping, mappingSchema, type RegisterImport } from './import.ts'
import * as store from './store.ts'

/** A file of so many bytes holds some five million units. */
export const longestFile = 512 * 1024 * 1024
const sampleRows = 5

/**
 * Takes in a register as a file, and tells its columns and what they seem to mean; nothing of it is
 * registered yet.
 * @param source as people call where such files come from: the meaning of columns is remembered by it
 * @throws Refusal invalid `file.too_large`, `file.empty`, `import.source`, and what `formOf` and
 *   `readTable` refuse
 */
export async function receiveImport(
  deps: Deps,
  viewer: Viewer,
  file: { stream: AsyncIterable<Uint8Array>; name: string; source: string },
): Promise<RegisterImport> {
  requirePermission(viewer, 'register.import')
  const { organizationId } = viewer
  const source = file.source.trim()
  if (source === '' || source.length > 80 || !isKeepable(source))
    throw invalid('import.source', '/source')
  const digest = createHash('sha256')
  await using spooled = await spool(hashed(file.stream, digest), longestFile)
  const form = await formOf(spooled.path)
  const { columns, sample } = await beginningOf(spooled.path, form)
  const remembered = await store.selectMapping(deps.db, organizationId, source)
  const key = randomUUID()
  await deps.files.take(key, spooled.path)
  const at = deps.clock()
  const received = await store
    .insertImport(deps.db, organizationId, {
      ...{ id: newId(at), source, form, key, columns, sample, at },
      fileName: isKeepable(file.name) ? file.name.slice(-200) : 'register',
      bytes: spooled.bytes,
      sha256: digest.digest(),
      mapping: guessMapping(columns, remembered ?? null),
      by: personBehind(viewer),
    })
    .catch(async (error: unknown) => {
      await deps.files.remove(key)
      throw error
    })
  if (!received) throw new Error('An import was not kept.')
  return received
}

async function* hashed(stream: AsyncIterable<Uint8Array>, digest: ReturnType<typeof createHash>) {
  for await (const chunk of stream) {
    digest.update(chunk)
    yield chunk
  }
}

async function beginningOf(path: string, form: RegisterImport['form']) {
  const bytes = createReadStream(path)
  try {
    const { columns, rows } = await readTable(bytes, form)
    const sample: string[][] = []
    for await (const { cells } of rows) {
      sample.push(columns.map((_, at) => (cells[at] ?? '').slice(0, 200)))
      if (sample.length === sampleRows) break
    }
    if (sample.length === 0) throw invalid('table.empty', '/file')
    return { columns, sample }
  } finally {
    bytes.destroy()
  }
}

type Seen = { id: string; seen: number }

/**
 * Looks at each row, in the background, and changes nothing: how many units are new, which rows can't
 * be taken and why. The mapping is remembered for the source.
 * @throws Refusal invalid `import.no_column`, `import.column_twice`; missing `model.missing`; conflict
 *   `import.changed`
 */
export async function checkImport(
  deps: Deps,
  viewer: Viewer,
  { id, seen }: Seen,
  input: Mapping,
): Promise<RegisterImport> {
  const { source, columns } = await readImport(deps, viewer, id)
  const mapping = mappingSchema.parse(input)
  if (mapping.model !== null) await modelNumbered(deps, viewer, mapping.model)
  const named = new Set<string>()
  for (const [field, heading] of Object.entries(mapping.columns)) {
    if (heading === undefined) continue
    if (!columns.includes(heading)) throw invalid('import.no_column', `/columns/${field}`)
    if (named.has(heading)) throw invalid('import.column_twice', `/columns/${field}`)
    named.add(heading)
  }
  return await inTransaction(deps, async ({ db: tx, clock }) => {
    const { organizationId } = viewer
    const begun = await store.beginCheck(tx, organizationId, { id, seen, mapping })
    if (!begun) throw await changed(deps, viewer, id)
    const by = personBehind(viewer)
    await store.rememberMapping(tx, organizationId, { source, mapping, by, at: clock() })
    return begun
  })
}

/**
 * Registers the good rows of a checked file, in the background, batch by batch; each bad row is left
 * out, or, with `nothing`, stands against all of it.
 * @throws Refusal conflict `import.bad_rows`, `import.changed`
 */
export async function applyImport(
  deps: Deps,
  viewer: Viewer,
  { id, seen, onBad }: Seen & { onBad: 'skip' | 'nothing' },
): Promise<RegisterImport> {
  const { checked } = await readImport(deps, viewer, id)
  if (onBad === 'nothing' && checked && checked.bad > 0)
    throw conflict('import.bad_rows', { params: { count: checked.bad } })
  const begun = await store.beginImporting(deps.db, viewer.organizationId, { id, seen })
  if (!begun) throw await changed(deps, viewer, id)
  return begun
}

/** It goes no further; what is registered already stays. @throws Refusal conflict `import.changed` */
export async function cancelImport(
  deps: Deps,
  viewer: Viewer,
  { id, seen }: Seen,
): Promise<RegisterImport> {
  requirePermission(viewer, 'register.import')
  const asked = { id, seen, at: deps.clock() }
  const cancelled = await store.cancelImport(deps.db, viewer.organizationId, asked)
  if (!cancelled) throw await changed(deps, viewer, id)
  const key = await store.selectKey(deps.db, viewer.organizationId, id)
  if (key) await deps.files.remove(key)
  return cancelled
}

async function changed(deps: Deps, viewer: Viewer, id: string) {
  const { version, state } = await readImport(deps, viewer, id)
  return conflict('import.changed', { extra: { version, state } })
}

/** @throws Refusal missing `import.missing` */
export async function readImport(deps: Deps, viewer: Viewer, id: string): Promise<RegisterImport> {
  requirePermission(viewer, 'register.import')
  const found = await store.selectImport(deps.db, viewer.organizationId, id)
  if (!found) throw missing('import')
  return found
}

/** The import of the same content that went before, if there was one: it changes nothing again. */
export async function importedBefore(
  deps: Deps,
  viewer: Viewer,
  id: string,
): Promise<{ id: string; endedAt: Date } | undefined> {
  requirePermission(viewer, 'register.import')
  return await store.selectSameContent(deps.db, viewer.organizationId, id)
}

/** The latest first. @param before the id of the last one seen */
export async function listImports(
  deps: Deps,
  viewer: Viewer,
  { before = null, limit = 50 }: { before?: string | null; limit?: number } = {},
): Promise<RegisterImport[]> {
  requirePermission(viewer, 'register.import')
  return await store.selectImports(deps.db, viewer.organizationId, { before, limit })
}

/** Sources whose columns are remembered. */
export async function importSources(deps: Deps, viewer: Viewer): Promise<string[]> {
  requirePermission(viewer, 'register.import')
  return await store.selectSources(deps.db, viewer.organizationId)
}

/** In the order of the file. @param after the number of the last row seen */
export async function listBadRows(
  deps: Deps,
  viewer: Viewer,
  id: string,
  { after = 0, limit = 100 }: { after?: number | undefined; limit?: number } = {},
): Promise<BadRow[]> {
  await readImport(deps, viewer, id)
  return await store.selectBadRows(deps.db, viewer.organizationId, id, { after, limit })
}
