import type { IsoDay } from '#kernel/calendar.ts'
import type { Texts } from '#kernel/language.ts'

/**
 * A layer of law as it is shipped: off, until an organization's counsel confirms it. What the
 * sources leave open (null) has to be said then. Facts from secondary copies, no legal advice.
 */
export type Layer = {
  id: string
  name: Texts
  /** The law and its articles, as it is cited. */
  article: string
  /** What counsel must look at before it is confirmed. */
  caution: Texts
  /** Where it may apply, ISO 3166-1 alpha-2. */
  countries: readonly string[]
  buyers: readonly ('consumer' | 'business')[]
  from: 'delivery' | 'purchase'
  /** The least that it gives; null: the sources name no length. */
  months: number | null
  addsRepairDays: boolean
  movesToWorkingDay: boolean
  /** A fault within so many months is presumed to come from the product; null: no such rule. */
  presumedMonths: number | null
  /** Once, after a free repair that began on that day or later. */
  repairAdds: { months: number; since: IsoDay } | null
}

const union =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

export const layers: readonly Layer[] = [
  {
    id: 'eu_sale_of_goods',
    name: { en: 'EU legal guarantee', 'zh-CN': '欧盟法定质保' },
    article: 'Directive (EU) 2019/771, articles 10 and 11; Directive (EU) 2024/1799',
    caution: {
      en: 'The seller is liable, not the maker, unless the maker sold the unit or took the duty on. Member states may give more than two years, and may presume for two years instead of one; how days are counted is national law. A repair chosen as the remedy lengthens the period once by twelve months, from 31 July 2026 on.',
      'zh-CN':
        '由卖方负责；厂家仅在自行销售或承担该义务时负责。成员国可规定长于两年的期限，并可将推定期由一年定为两年；期间的计算依各国法律。自2026年7月31日起，选择维修作为救济的，期限延长一次，为期十二个月。',
    },
    countries: union,
    buyers: ['consumer'],
    from: 'delivery',
    months: 24,
    addsRepairDays: false,
    movesToWorkingDay: false,
    presumedMonths: 12,
    repairAdds: { months: 12, since: '2026-07-31' },
  },
  {
    id: 'cn_three_guarantees',
    name: { en: 'China: the three guarantees', 'zh-CN': '中国：三包' },
    article: '三包',
    caution: {
      en: 'For listed goods only: the lists differ, so which models are meant must be confirmed, and so must the term. The seller is liable first, the maker and the repairer in their parts. The term runs from the invoice; days under repair are taken off, and a last day on a statutory holiday moves to the day after it. Exchange and return within the first days are not decided here.',
      'zh-CN':
        '仅适用于列入目录的商品：目录不一，适用哪些型号及期限须经确认。由卖方先行负责，厂家和修理者各负其责。期限自发票日期起算，扣除维修占用的时间；届满日为法定节假日的，顺延至节假日之后。首几日内的退换不在此判定。',
    },
    countries: ['CN'],
    buyers: ['consumer'],
    from: 'purchase',
    months: null,
    addsRepairDays: true,
    movesToWorkingDay: true,
    presumedMonths: null,
    repairAdds: null,
  },
]

export const layerOf = (id: string): Layer | undefined => layers.find((layer) => layer.id === id)
