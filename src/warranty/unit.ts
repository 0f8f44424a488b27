import type { Facts, Unit } from './facts.ts'

/** The unit that was bought: the first of the chain, since cover moves without restarting. */
export const boughtUnit = ({ device }: Facts): Unit => device.replaces[0] ?? device

/** What a document says of the unit that it is about. */
type Naming = { namesSerial: string | null; namesBarCode: string | null; namesModel: string | null }
/** Null: it names none, or the register does not know what it would be compared with. */
type Fit = { serial: boolean | null; barCode: boolean | null; model: boolean | null }

/**
 * Does what a document names belong to this unit? Units of the replacement chain, and labels
 * that the depot changed, are this unit; a bar code may as well carry the serial number.
 */
export function fitOf(facts: Facts, { namesSerial, namesBarCode, namesModel }: Naming): Fit {
  const units = [facts.device, ...facts.device.replaces]
  const serials = units.map((unit) => unit.serial)
  for (const { formerSerial } of facts.relabels) if (formerSerial) serials.push(formerSerial)
  const barCodes = units.map((unit) => unit.barCode)
  const models = units.map((unit) => unit.model)
  return {
    serial: fits(namesSerial, serials),
    barCode:
      namesBarCode !== null && serials.includes(namesBarCode) ? true : fits(namesBarCode, barCodes),
    model: fits(namesModel, models),
  }
}

function fits(named: string | null, own: readonly (string | null)[]): boolean | null {
  if (named === null) return null
  if (own.includes(named)) return true
  return own.includes(null) ? null : false
}
