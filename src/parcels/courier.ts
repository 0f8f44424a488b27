import { type Language, type Texts, textIn } from '#kernel/language.ts'
import { normalizeTracking } from './parcel.ts'

/** A courier, and how its numbers are told from others. */
type Courier = {
  name: Texts
  /** How else it is called. */
  also?: readonly string[]
  pattern: RegExp
  /** Whether the check digit is right; left out: its numbers have none that is published. */
  check?: (number: string) => boolean
}

const digitsOf = (text: string): number[] => [...text].map(Number)
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  digits.reduce((sum, digit, at) => sum + digit * (weights[at % weights.length] ?? 0), 0)

/** UPU S10-12: eight digits, weighed, to 11; 10 is written 0, and 11 is written 5. */
function s10(number: string): boolean {
  const digits = digitsOf(number.slice(2, 11))
  const rest = 11 - (weighted(digits.slice(0, 8), [8, 6, 4, 2, 3, 5, 9, 7]) % 11)
  return digits[8] === (rest === 10 ? 0 : rest === 11 ? 5 : rest)
}

/** Letters count as digits from A = 2 on; every second one twice; to 10. */
function ups(number: string): boolean {
  const all = [...number.slice(2)].map((char) =>
    /\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 63) % 10,
  )
  return all.at(-1) === (10 - (weighted(all.slice(0, -1), [1, 2]) % 10)) % 10
}

/** Eleven digits by 3, 1, 7, to 11; a rest of 10 is written 0. */
const fedexExpress = (number: string): boolean => {
  const digits = digitsOf(number)
  return digits.at(-1) === (weighted(digits.slice(0, -1), [3, 1, 7]) % 11) % 10
}

/** Fourteen digits, from the right by 3 and 1, to 10. */
const fedexGround = (number: string): boolean => {
  const digits = digitsOf(number).toReversed()
  return digits[0] === (10 - (weighted(digits.slice(1), [3, 1]) % 10)) % 10
}

/** The rest of nine digits to 7. */
const dhlExpress = (number: string): boolean =>
  Number(number.slice(0, 9)) % 7 === Number(number.at(-1))

const called = (name: string): Texts => ({ en: name, 'zh-CN': name })

const couriers: readonly Courier[] = [
  {
    name: { en: 'China Post EMS', 'zh-CN': '中国邮政 EMS' },
    pattern: /^E[A-Z]\d{9}CN$/,
    check: s10,
  },
  {
    name: { en: 'China Post', 'zh-CN': '中国邮政' },
    pattern: /^[A-DF-Z][A-Z]\d{9}CN$/,
    check: s10,
  },
  { name: { en: 'Post', 'zh-CN': '邮政' }, pattern: /^[A-Z]{2}\d{9}(?!CN)[A-Z]{2}$/, check: s10 },
  { name: called('UPS'), pattern: /^1Z[0-9A-Z]{15}\d$/, check: ups },
  { name: called('FedEx'), pattern: /^\d{12}$/, check: fedexExpress },
  { name: called('FedEx'), pattern: /^\d{15}$/, check: fedexGround },
  { name: called('DHL'), pattern: /^\d{10}$/, check: dhlExpress },
  { name: called('DHL'), pattern: /^JJD\d{16,18}$/ },
  { name: { en: 'SF Express', 'zh-CN': '顺丰速运' }, pattern: /^SF\d{13}$/ },
  {
    name: { en: 'JD Logistics', 'zh-CN': '京东物流' },
    also: ['京东快递'],
    pattern: /^JD[A-Z]{0,3}\d{10,13}$/,
  },
  { name: { en: 'YTO Express', 'zh-CN': '圆通速递' }, pattern: /^YT\d{13}$/ },
  { name: { en: 'ZTO Express', 'zh-CN': '中通快递' }, pattern: /^(ZTO|7[3568])\d{10,12}$/ },
  { name: { en: 'STO Express', 'zh-CN': '申通快递' }, pattern: /^(STO\d{10,12}|77\d{13})$/ },
  { name: { en: 'Yunda Express', 'zh-CN': '韵达快递' }, pattern: /^4[36]\d{13}$/ },
  { name: { en: 'J&T Express', 'zh-CN': '极兔速递' }, pattern: /^JT\d{13}$/ },
  { name: { en: 'Deppon Express', 'zh-CN': '德邦快递' }, pattern: /^DPK\d{12}$/ },
  { name: { en: 'China Post EMS', 'zh-CN': '中国邮政 EMS' }, pattern: /^1[0-3]\d{11}$/ },
]

/** What a tracking number says of itself. A number that says nothing is as good as any. */
export type Recognized =
  /** It is one courier's by its form and, where it has one, its check digit. */
  | { is: 'known'; name: Texts }
  /** Its form is one courier's alone, and its check digit is wrong: probably a slip of the pen. */
  | { is: 'doubtful'; name: Texts }
  | { is: 'unknown' }

/** @param tracking as it was typed or scanned */
export function recognize(tracking: string): Recognized {
  const number = normalizeTracking(tracking)
  const fitting = couriers.filter(({ pattern }) => pattern.test(number))
  const right = fitting.filter(({ check }) => check?.(number) ?? true)
  const [known, other] = distinct(right)
  if (known && !other) return { is: 'known', name: known }
  // Bare digits are anybody's; only a form with letters of its own can be meant and mistyped.
  const [meant] = fitting
  if (meant && right.length === 0 && /[A-Z]/.test(number))
    return { is: 'doubtful', name: meant.name }
  return { is: 'unknown' }
}

/** How a parcel's courier is called: as somebody called it, else as its number tells. */
export function courierOf(
  { courier, tracking }: { courier?: string | null | undefined; tracking: string },
  language: Language,
): string | null {
  const told = recognize(tracking)
  return courier ?? (told.is === 'known' ? textIn(told.name, language) : null)
}

/** A courier's name, as it was kept, for readers of a language: a known one is called as they do. */
export function courierName(kept: string, language: Language): string {
  const known = couriers.find(
    ({ name, also = [] }) => Object.values(name).includes(kept) || also.includes(kept),
  )
  return known ? textIn(known.name, language) : kept
}

const distinct = (some: readonly Courier[]): Texts[] => [
  ...new Map(some.map(({ name }) => [name.en, name])).values(),
]
