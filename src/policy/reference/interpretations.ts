import type { IsoDay } from '#kernel/calendar.ts'
import type { NewInterpretation } from '../interpretation.ts'

/** How the reference maker's clauses are read where their words leave it open. */
export const referenceInterpretations = (since: IsoDay): NewInterpretation[] => [
  {
    clause: '2.8',
    since,
    text: {
      en: 'This clause speaks of the way in to repair. Damage on the way back to the customer is never the customer\u2019s.',
      'zh-CN': '本条指寄来维修的途中。寄回途中的损坏，一律不由客户承担。',
    },
  },
  {
    clause: '2.5',
    since,
    text: {
      en: 'Work by the maker, its depots or a service agency that it authorized is never meant by this clause.',
      'zh-CN': '厂家、其维修中心及授权服务机构的维修，不属于本条所指。',
    },
  },
]
