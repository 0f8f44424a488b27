// How long `npm start` takes until it answers its first page, installed and built: on an empty
// data folder (the demo included) and on one that exists. Prints the machine it ran on.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, cpus, platform, release, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const rounds = Number(process.argv[2] ?? 3)
const aims = { empty: 10, existing: 2 }

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Seconds from the command to the first page; then ends it in good order. */
async function start(data: string): Promise<number> {
  const port = await freePort()
  const from = performance.now()
  const args = ['start', '--', '--data', data, '--port', String(port)]
  // A group of its own, so that the signal reaches what npm started.
  const child = spawn('npm', args, { detached: true, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined)
      if (answer?.ok && (await answer.text()).includes('<html')) break
      if (child.exitCode !== null) throw new Error('npm start ended before it answered.')
      await sleep(10)
    }
    return (performance.now() - from) / 1000
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
    await ended
  }
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
const inSeconds = (time: number): string => `${time.toFixed(2)} s`

spawnSync('node', ['bin/ensure.mjs'], { stdio: 'inherit' })
const times = { empty: [] as number[], existing: [] as number[] }
for (let round = 0; round < rounds; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'makegood-start-'))
  try {
    times.empty.push(await start(join(folder, 'data')))
    times.existing.push(await start(join(folder, 'data')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const gigabytes = Math.round(totalmem() / 2 ** 30)
console.log(
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${gigabytes} GB, ${platform()} ${release()} ${arch()}, Node ${process.version}`,
)
for (const kind of ['empty', 'existing'] as const) {
  const time = median(times[kind])
  const all = times[kind].map(inSeconds).join(', ')
  const verdict = time <= aims[kind] ? 'within' : 'beyond'
  console.log(
    `first page on an ${kind} data folder: ${inSeconds(time)} (${all}), ${verdict} the aim of ${aims[kind]} s`,
  )
}
