import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const asBrotli = promisify(brotliCompress)
const asGzip = promisify(gzip)

/** Lays a .br and a .gz beside each built script and style sheet, so that serving costs nothing. */
export function precompress(): Plugin {
  let folder: string | null = null
  return {
    name: 'makegood-precompress',
    apply: 'build',
    configResolved(config) {
      folder = config.build.ssr ? null : config.build.outDir
    },
    async closeBundle() {
      if (!folder) return
      const assets = join(folder, 'assets')
      const names = await readdir(assets).catch(() => [])
      for (const name of names.filter((one) => /\.(js|css|svg)$/.test(one))) {
        const content = await readFile(join(assets, name))
        await writeFile(join(assets, `${name}.br`), await asBrotli(content))
        await writeFile(join(assets, `${name}.gz`), await asGzip(content))
      }
    },
  }
}
