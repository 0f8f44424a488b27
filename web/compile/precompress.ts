import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Lays a .br and a .gz beside each built script and style sheet, so that serving costs nothing. */
export async function precompress(folder: string): Promise<void> {
  const names = await readdir(folder)
  for (const name of names.filter((one) => /\.(js|css|svg)$/.test(one))) {
    const content = await readFile(join(folder, name))
    await writeFile(join(folder, `${name}.br`), await asBrotli(content))
    await writeFile(join(folder, `${name}.gz`), await asGzip(content))
  }
}
