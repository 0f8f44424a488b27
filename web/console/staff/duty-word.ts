import type { StaffRole } from '#access/roles.ts'
import * as m from '../../messages/compiled/messages.js'

const words: Record<StaffRole, () => string> = {
  administrator: m.duty_administrator,
  agent: m.duty_agent,
  technician: m.duty_technician,
  logistics: m.duty_logistics,
  finance: m.duty_finance,
  auditor: m.duty_auditor,
}

/** What a role is there for, in a few words. */
export const dutyWord = (role: StaffRole): string => words[role]()
