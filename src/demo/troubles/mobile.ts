import { troubleOf } from './trouble.ts'

const wireless = troubleOf('wireless')
const backpack = troubleOf('backpack')

export const mobileTroubles = {
  shortRange: wireless('host', 'repair', 'board', ['520.00', 1500], {
    faults: {
      en: ['Picture breaks up beyond 30 metres', 'Range is a tenth of what it was'],
      'zh-CN': [
        '超过三十米就花屏',
        '传输距离明显变短，隔一堵墙就断',
        '画面满是马赛克，换过天线没用',
      ],
    },
    found: {
      en: 'Power stage of the transmitter gives half of its power.',
      'zh-CN': '发射机功放输出只有一半。',
    },
    part: { en: 'Power stage', 'zh-CN': '功放组件' },
    repaired: {
      en: 'Power stage replaced, 300 metres in sight reached.',
      'zh-CN': '更换功放，视距300米稳定。',
    },
  }),
  noPairing: wireless('receiver', 'repair', 'board', ['480.00', 1500], {
    faults: {
      en: ['Receiver does not find the transmitter'],
      'zh-CN': ['接收机一直搜索，配不上对', '收发配对失败'],
    },
    found: { en: 'Oscillator of the receiver off frequency.', 'zh-CN': '接收机晶振频偏超差。' },
    part: { en: 'Receiver board', 'zh-CN': '接收机主板' },
    repaired: {
      en: 'Oscillator replaced, paired within two seconds.',
      'zh-CN': '更换晶振，两秒内完成配对。',
    },
  }),
  chargerDead: wireless('charger', 'replace_part', 'adapter', ['180.00', 250], {
    faults: {
      en: ['Charger lamp blinks red, batteries stay empty'],
      'zh-CN': ['充电器红灯闪，充不进电'],
    },
    found: { en: 'Charger has failed.', 'zh-CN': '充电器损坏。' },
    part: { en: 'Charger', 'zh-CN': '充电器' },
    repaired: { en: 'Charger replaced.', 'zh-CN': '更换充电器。' },
  }),
  simLost: backpack('modem_board', 'replace_part', 'board', ['1120.00', 2000], {
    faults: {
      en: ['SIM slots 3 and 4 show no network', 'Two of six modems are missing'],
      'zh-CN': ['3、4号卡槽没有信号', '六路只剩四路上线', '插六张卡只认四张'],
    },
    found: {
      en: 'Two modems of the board do not start.',
      'zh-CN': '模组板两路模块无法启动。',
    },
    part: { en: 'Modem board', 'zh-CN': '通信模组板' },
    repaired: {
      en: 'Modem board replaced, six networks bonded for 8 hours.',
      'zh-CN': '更换模组板，六路聚合8小时正常。',
    },
  }),
  weakBattery: backpack('battery', 'replace_part', 'battery', ['360.00', 250], {
    faults: {
      en: ['Battery lasts forty minutes only', 'Turns off at 40 percent'],
      'zh-CN': ['充满电只能用四十分钟', '电量显示40%就自动关机'],
    },
    found: {
      en: 'One cell of the battery is down to half of its capacity.',
      'zh-CN': '电池其中一节容量衰减过半。',
    },
    part: { en: 'Battery', 'zh-CN': '电池' },
    repaired: {
      en: 'Battery replaced, 3 hours 50 in the test.',
      'zh-CN': '更换电池，实测续航3小时50分。',
    },
  }),
  overheats: backpack('host', 'repair', 'fan', ['430.00', 1500], {
    faults: {
      en: ['Overheats outdoors and turns itself off'],
      'zh-CN': ['户外用半小时就过热关机', '背包发烫后自动断流'],
    },
    found: {
      en: 'Fan control has failed, dust filter clean.',
      'zh-CN': '风扇控制失效，防尘网洁净。',
    },
    part: { en: 'Fan control', 'zh-CN': '风扇控制板' },
    repaired: {
      en: 'Fan control replaced, 2 hours at 40 °C passed.',
      'zh-CN': '更换风扇控制板，40℃环境2小时测试通过。',
    },
  }),
} as const
