import { fileURLToPath } from 'node:url'
import { openThread } from '../threads/thread.ts'

export type Order = { template: string; data: unknown }

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

const sources = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Opens the press. Its thread starts with the first paper, and keeps no process alive.
 * @param patience after how many milliseconds a paper is given up, and the thread with it.
 */
export function openPress(folder: string = sources, patience = 20_000): Press {
  const file = new URL('./worker.ts', import.meta.url)
  const thread = openThread<Order, Uint8Array<ArrayBuffer>>(file, { patience, data: folder })
  return {
    async renderPdf(template, data) {
      try {
        return await thread.ask({ template, data })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        throw new Error(`The paper ${template} could not be set: ${reason}`, { cause: error })
      }
    },
    close: () => thread.close(),
  }
}
