import { pick } from '../chance.ts'
import type { Visit } from '../visit.ts'

const home = ['顺丰速运', '京东快递', '中通快递', 'EMS'] as const
const abroad = ['DHL', 'FedEx', 'UPS'] as const
const letters: Readonly<Record<string, string>> = {
  顺丰速运: 'SF',
  京东快递: 'JD',
  中通快递: 'ZT',
  EMS: 'EA',
}

/** A courier and a number of the length that its numbers have. */
export function tracking({ part, next }: Visit): { courier: string; tracking: string } {
  const courier = part.who.address.country === 'CN' ? pick(home, next() ** 2) : pick(abroad, next())
  const digits = String(Math.floor(1e9 + next() * 9e9)) + String(100 + part.nth)
  return { courier, tracking: `${letters[courier] ?? ''}${digits}` }
}
