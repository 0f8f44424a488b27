import { z } from 'zod'
import type { Submitted } from '../../forms/acting.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import * as m from '../../messages/compiled/messages.js'

export const tick = z.object({
  taskId: z.uuid(),
  number: z.string().min(1),
  /** Nobody answered the call: that is noted, and the task stays. */
  reached: z.literal('no').optional(),
  text: z.string().trim().max(2000).optional(),
})

/** Ticks a task off with what came of it, or notes that nobody answered. @returns where to go on */
export async function tickTask(sent: Submitted<z.output<typeof tick>>): Promise<string> {
  const { app, value, version, key, url } = sent
  const { taskId, number, text } = value
  const order = { number, version: version ?? 0, key: key || undefined }
  const viewer = viewerOf(sent)
  if (value.reached === 'no') {
    const note = [m.tasks_not_reached_note(), text].filter(Boolean).join(' ')
    const call = { kind: 'call', direction: 'out', text: note }
    await app.cases.command(viewer, 'contact', order, call)
  } else {
    await app.cases.command(viewer, 'tick', order, { taskId, ...(text ? { text } : {}) })
  }
  const to = new URLSearchParams({
    role: url.searchParams.get('role') ?? '',
    [value.reached === 'no' ? 'noted' : 'done']: number,
  })
  return `/desk/tasks?${to}`
}
