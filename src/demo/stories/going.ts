import { type Story, story } from './story.ts'

const phone = { via: 'phone' } as const
const south = { via: 'dealer', bought: 'south' } as const

/** Done with, to be sent back, on the way, with the customer, or in dispute. */
export const going: Story[] = [
  story('covered', '刘洋', 'noPan', 0.2, { until: 'finish' }),
  story('noFault', 'Hannah Walsh', 'noPairing', 0.8, {
    ...phone,
    feeTold: true,
    until: 'findNothing',
  }),
  story('declined', '长安赛事制作', 'noMultiview', 0.6, { months: 24, until: 'decline' }),
  // Quoted, reminded, expired, and since this morning nobody waits for the answer any more.
  story('paid', '南国会展服务', 'stripes', 0, { months: 28, until: 'quote', daysAgo: 45 }),
  story('bounced', 'Lakeside Community Church', 'stripes', 0.5, { until: 'bounce' }),
  story('replaced', '云上直播基地', 'streamDrops', 0.4, { second: 'spare', until: 'replaceUnit' }),
  story('lateMoney', 'Harbour Stage Rentals', 'simLost', 1.1, { months: 16, until: 'payLate' }),

  story('covered', '江城大学现代教育中心', 'noMultiview', 0.3, { until: 'shipOut' }),
  story('covered', '高翔', 'shortRange', 6.5, { until: 'tellCourier' }),

  story('covered', '赵鹏', 'weakBattery', 0.5, { until: 'deliver' }),
  story('throughDealer', '黄嘉敏', 'deadKeys', 2, { ...south, until: 'deliver' }),

  story('damaged', '何欣', 'chargerDead', 0.6, { until: 'disputeDamage' }),
  story('resent', 'Daniel Brooks', 'remoteDead', 1.9, { until: 'disputeLost' }),
]
