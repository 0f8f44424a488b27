import type { Basis, Check } from './answer.ts'
import { basisOf, inOrder } from './basis.ts'
import { evidence, passed, unknown, used } from './check.ts'
import type { Facts, RecallFact } from './facts.ts'

/**
 * A recall asks only that the serial number is in its bulletin's range, and the component among
 * those that it names. A bulletin about other units or components does not apply and is left out.
 */
export const recalls = (facts: Facts): Basis[] =>
  inOrder(facts.recalls).flatMap((bulletin) => {
    const check = inRange(facts, bulletin)
    return check ? [basisOf({ basis: 'recall', id: bulletin.id }, [check])] : []
  })

function inRange(facts: Facts, { id, ranges, components }: RecallFact): Check | null {
  const { device, component } = facts
  const bulletin = used('recall', null, id)
  if (device.serial === null)
    return unknown('range', 'serial_unknown', [evidence('serial')], {
      clause: null,
      facts: [bulletin],
    })
  const { serial } = device
  const grounds = { clause: null, facts: [bulletin, used('serial', serial, device.id)] }
  if (!ranges.some(({ from, to }) => lies(serial, from, to))) return null
  if (components === null) return passed('range', 'in_range', grounds)
  if (component === null)
    return unknown('range', 'recalled_component_unknown', [evidence('component')], grounds)
  return components.includes(component.key) ? passed('range', 'in_range', grounds) : null
}

/** Serial numbers of one pattern are as long as each other and count upwards. */
const lies = (serial: string, from: string, to: string): boolean =>
  serial.length === from.length && serial.length === to.length && from <= serial && serial <= to
