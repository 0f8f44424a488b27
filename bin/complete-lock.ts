// `npm install` writes a lock without the optional packages of other systems, and `npm ci` then
// refuses that lock, there and here. This adds each that is missing; `npm install` keeps them.
import { readFileSync, writeFileSync } from 'node:fs'

type Entry = {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
type Lock = { packages: Record<string, Entry> }

const file = new URL('../package-lock.json', import.meta.url)
const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))

/** Where Node would find a package from within another, as the lock names it. */
function find(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
    if (lock.packages[path]) return path
    if (folder === '') return undefined
  }
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const chips = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** A package for one system says in its name for which: `…-linux-arm64-musl`. */
function systemOf(name: string) {
  const words = name.split(/[-/]/)
  const os = systems.find((system) => words.includes(system))
  const cpu = chips.find((chip) => words.includes(chip))
  if (!cpu) throw new Error(`For which system is ${name}?`)
  const libc = words.some((word) => word.startsWith('musl')) && ['musl']
  return { cpu: [cpu], libc, os: os && [os] }
}

const added: string[] = []
for (const [path, entry] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (find(name, path)) continue
    const { cpu, libc, os } = systemOf(name)
    // The members stand in npm's order, so that its next writing changes nothing.
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu,
      ...(entry.dev && { dev: true }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    }
    added.push(name)
  }

const [root, ...others] = Object.entries(lock.packages)
others.sort(([a], [b]) => (a < b ? -1 : 1))
if (root) lock.packages = Object.fromEntries([root, ...others])
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.join(', ')}`)
