import { type Story, story } from './story.ts'

const phone = { via: 'phone' } as const
const dock = { via: 'dock' } as const

/** Closed and cancelled ones of the last months. */
export const ended: Story[] = [
  story('covered', '徐静怡', 'streamDrops', 9),
  story('paid', 'Priya Menon', 'noFocus', 12, { months: 18 }),
  // Nothing was heard for the set days after delivery.
  story('covered', '唐敏', 'weakBattery', 12, { until: 'deliver' }),
  story('refused', 'Blue River Broadcast Ltd', 'simLost', 17),
  story('disposed', '吴秀兰', 'noPan', 18, { ...phone, cause: 'voltage', months: 30 }),
  story('replaced', 'Oliver Grant', 'streamDrops', 22, { second: 'spare' }),
  story('lostOnTheWayBack', '潘晓东', 'noPairing', 33),
  story('appealed', '袁梦', 'noHdmi', 28),
  story('lateMoney', '星河剧场', 'sdiDrops', 15, { months: 23 }),
  story('misread', '冯桂英', 'loudFan', 21, { ...phone, second: 'misread' }),
  story('slip', '田春梅', 'noPan', 26, { ...dock, months: 19 }),
  story('waived', '蒋一帆', 'noPairing', 25, { feeTold: true }),
  story('undated', '傅雅琴', 'noFocus', 36, { known: 'undated', months: 14 }),

  story('cancelled', '宋文博', 'noPower', 5),
  story('lost', 'Chloe Martin', 'remoteDead', 11),
  story('cancelled', '许国良', 'audioLate', 17, phone),
]
