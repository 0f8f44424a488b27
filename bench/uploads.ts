// `npm run measure:uploads`: photos as telephones take them, sent to the app in its own process as its own
// API takes them; the memory of that process while they come. Arguments: uploads (500), at once (6).
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { runningServer } from '#platform/postgres/embedded/supervisor.ts'
import { openDb } from '#platform/postgres/open.ts'
import { testDeps } from '../test/support/deps.ts'
import { install } from '../test/support/installation.ts'
import { machine, median, quantile } from './figures.ts'
import { aMaker } from './maker.ts'

const [uploads = 500, atOnce = 6] = process.argv.slice(2).map(Number)
/** What a telephone of today sends: twelve megapixels, some of them held upright. */
const camera = { width: 4000, height: 3000 }
const settled = 0.2

const installation = install()
try {
  await measure()
} finally {
  await installation.remove()
}

async function measure(): Promise<void> {
  const app = await installation.start({ MAKEGOOD_ROLES: 'web' })
  const address = await runningServer(installation.data)
  if (!address) throw new Error('The app runs without its database.')
  const database = openDb(address)
  const maker = await aMaker(testDeps(database.db, () => new Date()))
  const photos = await Promise.all([undefined, 6].map(aPhoto))
  console.log(
    `${machine()}\n${uploads} photos of ${megabytes(photos[0]?.size ?? 0)} MB, ${atOnce} at once`,
  )

  const began = performance.now()
  const memory: number[] = []
  let sent = 0
  const sender = async () => {
    while (sent < uploads) {
      const nth = sent++
      const body = new FormData()
      body.append('file', photos[nth % photos.length] as Blob, 'photo.jpg')
      const key = maker.keys.agent[nth % maker.keys.agent.length]
      const answer = await fetch(`${app.address}/api/v1/attachments`, {
        ...{ method: 'POST', body },
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() },
      })
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
      memory.push(residentOf(app.pid))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  const seconds = (performance.now() - began) / 1000
  await database.close()

  const part = (nth: number) =>
    memory.slice(
      Math.floor((nth * memory.length) / 10),
      Math.floor(((nth + 1) * memory.length) / 10),
    )
  const tenths = Array.from({ length: 10 }, (_, nth) => megabytes(median(part(nth))))
  const last = median(part(9))
  const early = median(
    memory.slice(Math.floor(memory.length * settled), Math.floor(memory.length * 2 * settled)),
  )
  console.log(`${(uploads / seconds).toFixed(1)} a second`)
  console.log(
    `memory of the app, rss, at each tenth: ${tenths.join(', ')} MB; most ${megabytes(quantile(memory, 1))} MB`,
  )
  console.log(`last tenth / second fifth: ${(last / early).toFixed(2)}`)
}

async function aPhoto(orientation: number | undefined): Promise<Blob> {
  const noise = { type: 'gaussian' as const, mean: 120, sigma: 12 }
  const picture = sharp({ create: { ...camera, channels: 3, background: '#000', noise } })
  const bytes = await picture.withMetadata({ orientation }).jpeg({ quality: 88 }).toBuffer()
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' })
}

/** Bytes that this process holds, as the kernel counts them. */
function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
