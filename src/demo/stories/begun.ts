import { type Story, story } from './story.ts'

const phone = { via: 'phone' } as const
const north = { via: 'dealer', bought: 'north' } as const
const south = { via: 'dealer', bought: 'south' } as const
const unregistered = { known: 'unregistered', bought: 'nobody' } as const

/** From the first contact to the unit on its way to us. */
export const begun: Story[] = [
  story('mailedIn', '李薇', 'noHdmi', 0.08, { until: 'report' }),
  story('mailedIn', '孙国强', 'loudFan', 0.25, { ...phone, until: 'report' }),
  story('mailedIn', '云上直播基地', 'sdiDrops', 0.45, { ...north, until: 'report' }),
  story('mailedIn', 'Daniel Brooks', 'noPan', 0.3, { ...unregistered, until: 'report' }),
  story('mailedIn', '周婷', 'streamDrops', 1.9, { until: 'report' }),
  story('assessed', '王建国', 'noSdCard', 0.12, { ...phone, months: 17 }),

  story('advised', '陈思远', 'audioLate', 0.3, { via: 'web', until: 'answer' }),
  story('advised', 'Emily Zhang', 'noNdi', 0.7, { until: 'ask' }),
  story('heldByCustomer', '长安赛事制作', 'simLost', 3),
  story('reopened', '高翔', 'noPairing', 0.4),

  story('advised', '孙丽', 'audioLate', 2),
  story('advised', 'James Carter', 'noNdi', 6),
  story('advised', '吴秀兰', 'noPower', 9, phone),

  story('mailedIn', '郑浩然', 'tBarRestarts', 0.4, { until: 'authorize' }),
  story('mailedIn', '马建军', 'weakBattery', 4, { ...phone, until: 'authorize' }),
  story('mailedIn', '南国会展服务', 'deadKeys', 2, { ...south, until: 'acknowledge' }),
  story('remote', 'Tomás Rey', 'overheats', 5.5, { feeTold: true, until: 'acknowledge' }),
  story('mailedIn', '袁梦', 'noSdCard', 11.5, { feeTold: true, until: 'authorize' }),

  story('mailedIn', '徐静怡', 'noPan', 0.8),
  story('customs', 'Oliver Grant', 'simLost', 1.2),
  story('throughDealer', '晨光电商学院', 'touchDead', 1, { ...north, until: 'forward' }),
  story('mailedIn', '潘晓东', 'shortRange', 7),
]
