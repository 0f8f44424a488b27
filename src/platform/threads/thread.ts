import { Worker } from 'node:worker_threads'

/** What goes into a thread, and what comes back (`answering.ts`). */
export type Order<What> = { id: number; what: What }
export type Answer<Made> = { id: number } & ({ made: Made } | { refused: string })

/** A thread of its own for what would keep everybody else waiting. */
export type Thread<What, Made> = {
  /**
   * @param moved buffers of `what` that are handed over, not copied
   * @throws TooLong, Closed; Error with the thread's own reason
   */
  ask(what: What, moved?: ArrayBuffer[]): Promise<Made>
  /** Ends when what is in hand is done. */
  close(): Promise<void>
}

export class TooLong extends Error {
  override message = 'it took too long'
}
export class Closed extends Error {
  override message = 'it is closed'
}

type Waiting<Made> = { done: (made: Made) => void; failed: (error: Error) => void }

/**
 * Its thread starts with the first order, keeps no process alive, and is replaced when it dies.
 * @param patience after how many milliseconds an order is given up, the thread and all that
 *   waits behind it with it.
 */
export function openThread<What, Made>(
  file: URL,
  { patience, data }: { patience: number; data?: unknown },
): Thread<What, Made> {
  const waiting = new Map<number, Waiting<Made>>()
  let worker: Worker | undefined
  let closed = false
  let orders = 0
  let emptied: (() => void) | undefined

  function settle(id: number): Waiting<Made> | undefined {
    const order = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) {
      worker?.unref()
      emptied?.()
    }
    return order
  }

  function giveUp(stopped: Worker, reason: Error): void {
    if (worker === stopped) worker = undefined
    void stopped.terminate()
    for (const id of [...waiting.keys()]) settle(id)?.failed(reason)
  }

  function start(): Worker {
    const started = new Worker(file, { workerData: data })
    started.on('message', (answer: Answer<Made>) => {
      const order = settle(answer.id)
      if ('made' in answer) order?.done(answer.made)
      else order?.failed(new Error(answer.refused))
    })
    started.on('error', (error) => giveUp(started, new Error(String(error))))
    started.on('exit', () => {
      if (worker === started) giveUp(started, new Error('the thread ended'))
    })
    return started
  }

  return {
    async ask(what, moved = []) {
      if (closed) throw new Closed()
      worker ??= start()
      const by = worker
      orders += 1
      const id = orders
      const timer = setTimeout(() => giveUp(by, new TooLong()), patience)
      try {
        return await new Promise((done, failed) => {
          waiting.set(id, { done, failed })
          by.ref()
          by.postMessage({ id, what } satisfies Order<What>, moved)
        })
      } finally {
        clearTimeout(timer)
      }
    },

    async close() {
      closed = true
      if (waiting.size > 0)
        await new Promise<void>((resolve) => {
          emptied = resolve
        })
      const last = worker
      worker = undefined
      await last?.terminate()
    },
  }
}
