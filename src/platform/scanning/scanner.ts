import { takingTurns } from '../files/turns.ts'
import { uploadLimits } from '../files/upload.ts'
import { openThread, TooLong } from '../threads/thread.ts'
import { looksAt, type Pixels } from './photo.ts'

/** What a bar code or QR code says; GS1 as people write it: `(21)LE4K24070012`. */
export type Scanned = {
  text: string
  /** It numbers what is sold (EAN, UPC), the same for each unit. */
  ofProduct: boolean
}

/** Reads the codes in photos, in a thread of its own: nobody else waits for it. */
export type Scanner = {
  /**
   * @param file a photo as it comes in; kept nowhere
   * @param enough whether what was found is what was looked for; if not, it is looked for longer
   * @returns what all codes say that were found; none also when it took too long
   * @throws Refusal invalid as `looksAt` says; unavailable `request.busy` when too many wait
   */
  codesIn(
    file: AsyncIterable<Uint8Array>,
    enough: (found: readonly Scanned[]) => boolean,
  ): Promise<Scanned[]>
  /** Ends when what is being read is done. */
  close(): Promise<void>
}

/** Each waits with its whole photo in memory. */
const mostWaiting = 8

/**
 * @param patience after how many milliseconds a photo is looked at no more, and a look given up:
 *   twice as long at most
 */
export function openScanner(patience = 6_000): Scanner {
  const file = new URL('./worker.ts', import.meta.url)
  const thread = openThread<Pixels, Scanned[]>(file, { patience })
  // A photo takes thirty megabytes while it is read; and one that takes too long ends its thread.
  const turn = takingTurns(1, mostWaiting)
  return {
    codesIn: (photo, enough) =>
      turn(async () => {
        const found = new Map<string, Scanned>()
        const until = performance.now() + patience
        try {
          for await (const look of looksAt(photo, uploadLimits)) {
            const codes = await thread.ask(look, [look.data.buffer])
            for (const code of codes) found.set(code.text, code)
            if (enough([...found.values()]) || performance.now() > until) break
          }
        } catch (error) {
          if (!(error instanceof TooLong)) throw error
        }
        return [...found.values()]
      }),
    close: () => thread.close(),
  }
}
