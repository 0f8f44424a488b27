import { parentPort } from 'node:worker_threads'
import type { Answer, Order } from './thread.ts'

/**
 * What a thread does with each order, one after another.
 * @param moved the buffers of what was made that are handed over, not copied
 */
export function answering<What, Made>(
  work: (what: What) => Made | Promise<Made>,
  moved: (made: Made) => ArrayBuffer[] = () => [],
): void {
  const answerTo = async ({ id, what }: Order<What>): Promise<Answer<Made>> => {
    try {
      return { id, made: await work(what) }
    } catch (error) {
      return { id, refused: error instanceof Error ? error.message : String(error) }
    }
  }
  let last = Promise.resolve()
  parentPort?.on('message', (order: Order<What>) => {
    last = last.then(async () => {
      const answer = await answerTo(order)
      parentPort?.postMessage(answer, 'made' in answer ? moved(answer.made) : [])
    })
  })
}
