// `npm run measure:journeys [-- words of a name …]`: what customers do, walked to its end on a small phone
// at 1.6 Mbit/s, 300 ms and a quarter of this processor, in both languages, with and without scripts.
// Ends with an error where a walk does not reach its end.
import type { Page } from '@playwright/test'
import { languages } from '#kernel/language.ts'
import { openDesk } from '../../test/journeys/support/desk.ts'
import { machine, median } from '../figures.ts'
import { paintedAfter } from './phone.ts'
import { walks } from './walks.ts'

const wanted = process.argv.slice(2)
const chosen = Object.entries(walks).filter(
  ([name]) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
)
const failed: string[] = []
console.log(machine())
console.log('walk                                             way           s  pages  painted, ms')
for (const [name, walk] of chosen)
  for (const language of languages)
    for (const javaScript of [true, false]) {
      const desk = await openDesk()
      const painted: number[] = []
      const stood = async (page: Page) => {
        painted.push(await paintedAfter(page))
      }
      const way = `${language}${javaScript ? '' : ', no scripts'}`
      const began = performance.now()
      try {
        await walk({ desk, way: { language, javaScript }, stood })
        const seconds = ((performance.now() - began) / 1000).toFixed(1)
        const paints = `${median(painted).toFixed(0)} (to ${Math.max(...painted).toFixed(0)})`
        console.log(
          `${name.padEnd(48)} ${way.padEnd(17)}${seconds.padStart(5)}${String(painted.length).padStart(7)}  ${paints}`,
        )
      } catch (error) {
        failed.push(`${name}, ${way}: ${error instanceof Error ? error.message : String(error)}`)
        console.log(failed.at(-1))
      } finally {
        await desk.close()
      }
    }
console.log(
  failed.length === 0 ? `All ${chosen.length * 4} reached their end.` : `${failed.length} did not.`,
)
process.exit(failed.length === 0 ? 0 : 1)
