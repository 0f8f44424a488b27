import type { PeriodLength } from '#kernel/period.ts'
import { borneKinds } from '#policy/borne.ts'
import type { Agreed, Facts, RepairFact } from '#warranty/facts.ts'
import { thisSerial } from '../support/facts.ts'
import { sellerFrom } from './seller-of-case.ts'
import type { Given } from './worked-case.ts'

type Words = NonNullable<Given['contracts']>[number]

/** In the words of a worked case: days, else months, else as usual. */
export const lengthOf = (
  { months, days }: { months?: number | undefined; days?: number | undefined },
  usual: number,
): PeriodLength => (days ? { days } : { months: months ?? usual })

/** A year for the host from the end of the base on, agreed on 15 March 2026. */
const agreedOf = (words: Words | NonNullable<Given['the promise']>): Agreed => ({
  agreedOn: words.agreed ?? '2026-03-15',
  from: words.from ?? null,
  end: words.to
    ? { on: words.to }
    : {
        length: lengthOf(words, 12),
        addsRepairDays: words['adds repair days'] ?? false,
        movesToWorkingDay: words['moves to a working day'] ?? false,
      },
  covered: words.covers ?? ['host'],
  bears: words.bears ?? borneKinds,
  cancelledOn: words['cancelled from'] ?? null,
})

export const contractsOf = ({ contracts = [] }: Given): Facts['contracts'] =>
  contracts.map((words, at) => ({
    id: `contract-${at + 1}`,
    seller: sellerFrom(words.by, words['dealer authorized']),
    ...agreedOf(words),
  }))

export const promisesOf = (given: Given): Facts['promises'] => {
  const promised = given['dealer promised more']
  if (!promised) return []
  const terms = given['the promise']
  return [
    {
      id: 'promise-1',
      dealerId: 'shuguang',
      guaranteedByMaker: promised === 'guaranteed by the maker',
      terms: terms ? agreedOf(terms) : null,
    },
  ]
}

/** A bare span is a visit on which the output board was repaired for nothing. */
export function repairsOf({ repairs = [] }: Given): Pick<Facts, 'repairs' | 'sameFaults'> {
  const told = repairs.map((words, at) => {
    const id = `repair-${at + 1}`
    const repair: RepairFact = Array.isArray(words)
      ? {
          id,
          receivedOn: words[0],
          deliveredOn: words[1],
          components: ['output_board'],
          partsFitted: [],
          free: true,
        }
      : {
          id,
          receivedOn: words.received,
          deliveredOn: words.back,
          components: words.repaired,
          partsFitted: words.fitted,
          free: words.free,
        }
    const said = Array.isArray(words) ? undefined : words['a person says']
    return { repair, said }
  })
  return {
    repairs: told.map(({ repair }) => repair),
    sameFaults: told.flatMap(({ repair, said }) =>
      said ? [{ repair: repair.id, same: said === 'the same fault', by: 'zhao-min' }] : [],
    ),
  }
}

export const recallsOf = ({ recalls = [] }: Given): Facts['recalls'] =>
  recalls.map(({ from, to, components }, at) => ({
    id: `recall-${at + 1}`,
    ranges: [{ from: serialOf(from), to: serialOf(to) }],
    components: components ?? null,
  }))

const serialOf = (words: string) => (words === 'this' ? thisSerial : words)

/** Two years from delivery for a consumer in China, owed by the seller. */
export const statutesOf = ({ laws = [] }: Given): Facts['statutes'] =>
  laws.map((words, at) => ({
    id: `law-${at + 1}`,
    article: 'Directive (EU) 2019/771, article 10',
    liable: words.owes === 'the maker' ? 'maker' : 'seller',
    makerTookOn: words['maker took it on'] ?? false,
    countries: [words.country ?? 'CN'],
    buyers: words.buyers ?? ['consumer'],
    models: words.models ?? null,
    covered: words.covers ?? ['host', 'main_accessory', 'accessory', 'connection'],
    from: words.from ?? 'delivery',
    period: {
      length: lengthOf(words, 24),
      addsRepairDays: words['adds repair days'] ?? false,
      movesToWorkingDay: words['moves to a working day'] ?? false,
    },
    presumed: words['presumed months'] ? { months: words['presumed months'] } : null,
    repairAdds: words['a repair adds months']
      ? { months: words['a repair adds months'], since: '2026-07-31' }
      : null,
    calendar: words['holidays of 2027']
      ? {
          version: 1,
          weekend: [6, 7],
          years: { '2027': { holidays: words['holidays of 2027'], workdays: [] } },
        }
      : null,
  }))
