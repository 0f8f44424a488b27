import type { WorkAction } from '#cases/work.ts'
import * as m from '../messages/compiled/messages.js'

const actions: Record<WorkAction, () => string> = {
  repair: m.work_repair,
  replace_part: m.work_replace_part,
  replace_unit: m.work_replace_unit,
  software: m.work_software,
  clean: m.work_clean,
  none: m.work_none,
}

/** What is done about a fault: “Replace a part”. */
export const workWord = (action: WorkAction): string => actions[action]()
