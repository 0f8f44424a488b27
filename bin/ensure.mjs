// Runs under whatever Node is there (18 or newer), before anything is installed: plain JavaScript.
// Installs when the lock or the system changed since the last time, builds the screens when one
// of their sources did (`node bin/ensure.mjs install` leaves the screens alone). Says nothing when
// there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (path) => join(root, path)

const digest = (parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

/** Does the work unless its stamp says that it was done for exactly these inputs. */
function once(stamp, inputs, title, command, args) {
  if (existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === inputs) return
  console.log(title)
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) {
    console.error(`\`${[command, ...args].join(' ')}\` failed; see above.`)
    process.exit(1)
  }
  mkdirSync(dirname(at(stamp)), { recursive: true })
  writeFileSync(at(stamp), inputs)
}

/** Every file below these paths, as alternating names and contents. */
function* contents(paths) {
  for (const path of paths) {
    if (!existsSync(at(path))) continue
    const names = path.includes('.') ? [''] : readdirSync(at(path), { recursive: true })
    names.sort((a, b) => (a < b ? -1 : 1))
    for (const name of names) {
      const file = join(path, name)
      if (file.includes('compiled') || !/\.\w+$/.test(file)) continue
      yield file
      yield readFileSync(at(file))
    }
  }
}

const system = [process.platform, process.arch]
once(
  'node_modules/.makegood-stamp',
  digest([readFileSync(at('package-lock.json')), ...system]),
  'Installing what is missing …',
  'npm',
  // A first installation takes exactly the lock; a later one changes only what differs.
  existsSync(at('node_modules/.package-lock.json')) ? ['install'] : ['ci'],
)

if (process.argv[2] !== 'install') {
  const sources = ['web', 'src', 'project.inlang/settings.json', 'vite.config.ts']
  const settings = ['react-router.config.ts', 'package-lock.json', 'package.json']
  once(
    'build/.makegood-stamp',
    digest(contents([...sources, ...settings])),
    'Building the screens …',
    'npm',
    ['run', '--silent', 'build'],
  )
}
