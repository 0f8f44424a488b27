import { useKeys } from '../parts/use-keys.ts'

export const tickId = (taskId: string): string => `tick-${taskId}`

/** J and K go down and up the list; Enter and Space then open a task like any button. */
export function useTaskKeys(tasks: readonly { id: string }[]): void {
  const step = (by: 1 | -1) => {
    const at = tasks.findIndex(({ id }) => tickId(id) === document.activeElement?.id)
    const next = tasks[at === -1 ? 0 : Math.min(Math.max(at + by, 0), tasks.length - 1)]
    if (next) document.getElementById(tickId(next.id))?.focus()
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
}
