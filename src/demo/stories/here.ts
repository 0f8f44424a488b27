import { type Story, story } from './story.ts'

const phone = { via: 'phone' } as const
const dock = { via: 'dock' } as const
const unregistered = { known: 'unregistered', bought: 'nobody' } as const

/** Units at the depot: on the bench, or waiting for an answer, money or parts. */
export const here: Story[] = [
  story('another', '曾子轩', 'noFocus', 0.5, { second: 'another', until: 'receiveAnother' }),
  story('covered', '罗晓燕', 'loudFan', 0.3, { until: 'receive' }),
  story('less', 'Marta Nowak', 'noHdmi', 0.6, { until: 'receiveLess' }),
  story('slip', '冯桂英', 'noPan', 0.35, { ...dock, ...unregistered, until: 'unpackSlip' }),
  story('covered', '蓝鲸影像工作室', 'overheats', 2.3, { until: 'tellArrival' }),

  story('suspected', '宋文博', 'noFocus', 0.7, { feeTold: true }),
  story('undated', '韩冰', 'sdiDrops', 1.2, { known: 'undated', months: 14, until: 'askDate' }),
  story('appealed', '西部之声广播电视台', 'overheats', 1, { cause: 'impact', until: 'appeal' }),
  story('refused', 'Sofie Lindgren', 'noHdmi', 0.4, { until: 'judge' }),
  story('coverLost', '彭丹', 'touchDead', 0.8, { cause: 'impact', until: 'judge' }),
  story('covered', '曹磊', 'simLost', 3.2, { until: 'findFault' }),

  story('paid', '蒋一帆', 'noFocus', 0.6, { months: 19, until: 'quote' }),
  story('called', '田春梅', 'noSdCard', 0.9, { ...phone, months: 23, until: 'quote' }),
  story('quotedAnew', '沈悦', 'touchDead', 2, { months: 22, until: 'quoteAnew' }),
  story('refused', '谢明辉', 'tBarRestarts', 3.5, { cause: 'impact', until: 'quote' }),
  story('paid', 'Grace Okoro', 'noPan', 0, { months: 26, until: 'quote', daysAgo: 18 }),
  story('supplementary', '北方体育频道', 'streamDrops', 0.5, { months: 15, until: 'quote' }),

  story('paid', '邓佳琪', 'stripes', 1, { months: 16, until: 'accept' }),
  story('paidInParts', '青岛海韵文化传媒', 'sdiDrops', 1.5, { months: 20, until: 'payHalf' }),
  story('paid', '许国良', 'noHdmi', 2.5, { ...phone, months: 18, until: 'accept' }),

  story('covered', '傅雅琴', 'shortRange', 0.3, { until: 'judge' }),
  story('paid', 'Noah Becker', 'noFocus', 0.5, { months: 17, until: 'pay' }),

  story('covered', '董宇航', 'loudFan', 0.2, { until: 'startRepair' }),
  story('waiting', '蔡伟杰', 'simLost', 4),
  story('reworked', '魏红', 'tBarRestarts', 0.3, { until: 'rework' }),
]
