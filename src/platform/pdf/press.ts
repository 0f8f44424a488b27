import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

export type Order = { id: number; template: string; data: unknown }
export type Answer = { id: number } & ({ pdf: Uint8Array<ArrayBuffer> } | { refused: string })

/** Where papers are set: typst in a thread of its own, so that nobody else waits for a page. */
export type Press = {
  /**
   * @param template the typst file, from the folder of sources, such as `parcels/paper/x.typ`.
   * @param data plain data, read by the template as `json(bytes(sys.inputs.data))`: always text
   * to it, never markup.
   * @throws Error with the template and typst's own reason.
   */
  renderPdf(template: string, data: unknown): Promise<Uint8Array<ArrayBuffer>>
  /** Ends when what is being set is done. */
  close(): Promise<void>
}

type Waiting = {
  template: string
  done: (pdf: Uint8Array<ArrayBuffer>) => void
  failed: (error: Error) => void
}

const sources = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Opens the press. Its thread starts with the first paper, and keeps no process alive.
 * @param patience after how many milliseconds a paper is given up, and the thread with it.
 */
export function openPress(folder: string = sources, patience = 20_000): Press {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let closed = false
  let orders = 0
  let emptied: (() => void) | undefined

  function settle(id: number): Waiting | undefined {
    const order = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) {
      worker?.unref()
      emptied?.()
    }
    return order
  }

  function giveUp(stopped: Worker, reason: string): void {
    if (worker === stopped) worker = undefined
    void stopped.terminate()
    for (const id of [...waiting.keys()]) {
      const order = settle(id)
      order?.failed(new Error(`The paper ${order.template} could not be set: ${reason}.`))
    }
  }

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: folder })
    started.on('message', (answer: Answer) => {
      const order = settle(answer.id)
      if ('pdf' in answer) order?.done(answer.pdf)
      else
        order?.failed(new Error(`The paper ${order.template} could not be set: ${answer.refused}`))
    })
    started.on('error', (error) => giveUp(started, String(error)))
    started.on('exit', () => {
      if (worker === started) giveUp(started, 'the thread ended')
    })
    return started
  }

  return {
    async renderPdf(template, data) {
      if (closed) throw new Error('The press is closed.')
      worker ??= start()
      const by = worker
      orders += 1
      const id = orders
      const timer = setTimeout(() => giveUp(by, 'it took too long'), patience)
      try {
        return await new Promise((done, failed) => {
          waiting.set(id, { template, done, failed })
          by.ref()
          by.postMessage({ id, template, data } satisfies Order)
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
