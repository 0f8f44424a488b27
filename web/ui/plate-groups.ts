import { groupSerial, normalizeSerial } from '#kernel/serial.ts'

export type PlateKind = 'case' | 'serial' | 'courier'
/** Each group with the place where it starts; the check character of a case number apart. */
export type PlateGroups = { groups: { at: number; text: string }[]; check: string | null }

/** How a number is read aloud, a serial as the register keeps it, however it was typed: case `A7K 2N9 -F`, serial and courier numbers by fours. */
export function plateGroups(kind: PlateKind, value: string): PlateGroups {
  const bare = value.replaceAll(/[\s-]/g, '')
  if (kind === 'case') {
    return { groups: placed([bare.slice(0, 3), bare.slice(3, 6)]), check: bare.slice(6) || null }
  }
  const [, letters = '', rest = ''] = /^([A-Za-z]*)(.*)$/.exec(bare) ?? []
  const texts = kind === 'serial' ? [normalizeSerial(value)] : [letters, rest]
  return {
    groups: placed(texts.filter(Boolean).flatMap((one) => groupSerial(one).split(' '))),
    check: null,
  }
}

function placed(texts: string[]): { at: number; text: string }[] {
  let at = 0
  return texts.map((text) => {
    const group = { at, text }
    at += text.length
    return group
  })
}
