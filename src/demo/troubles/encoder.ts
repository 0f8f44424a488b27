import { troubleOf } from './trouble.ts'

const trouble = troubleOf('encoder')

export const encoderTroubles = {
  noHdmi: trouble('output_board', 'replace_part', 'connector', ['680.00', 1500], {
    faults: {
      en: ['No picture on HDMI output 2', 'HDMI out 2 stays black, output 1 works'],
      'zh-CN': [
        'HDMI 2口无画面输出',
        'HDMI输出2黑屏，1口正常，换线也一样',
        '接投影时HDMI 2口闪几下就黑屏',
      ],
    },
    found: {
      en: 'Solder joints of HDMI port 2 cracked; no trace of liquid or force.',
      'zh-CN': 'HDMI 2口焊点开裂，未见进液及外力痕迹。',
    },
    part: { en: 'HDMI output board', 'zh-CN': 'HDMI输出板' },
    repaired: {
      en: 'Output board replaced, both outputs ran 12 hours in 4K60.',
      'zh-CN': '更换输出板，两路输出4K60拷机12小时正常。',
    },
  }),
  loudFan: trouble('fan', 'replace_part', 'fan', ['160.00', 500], {
    faults: {
      en: ['Fan gets loud after ten minutes', 'Rattling noise from the fan, unit gets hot'],
      'zh-CN': ['开机十分钟后风扇噪音很大', '风扇异响，机身发烫', '风扇时转时停，报温度告警'],
    },
    found: { en: 'Fan bearing worn.', 'zh-CN': '风扇轴承磨损。' },
    part: { en: 'Cooling fan', 'zh-CN': '散热风扇' },
    repaired: {
      en: 'Fan replaced, 31 dB at full load.',
      'zh-CN': '更换风扇，满载噪音31分贝。',
    },
  }),
  streamDrops: trouble('host', 'repair', 'board', ['420.00', 2000], {
    faults: {
      en: [
        'Stream drops every 20 to 30 minutes, the recording goes on',
        'Ethernet link goes down in the middle of a stream',
      ],
      'zh-CN': [
        '推流每隔二三十分钟就断一次，本地录制正常',
        '直播中途网口掉线，重启才恢复',
        '码率忽高忽低，几分钟掉一次线',
      ],
    },
    found: {
      en: 'Network chip resets when warm; its decoupling capacitor has failed.',
      'zh-CN': '网络芯片升温后复位，去耦电容失效。',
    },
    part: { en: 'Network section of the main board', 'zh-CN': '主板网络部分' },
    repaired: {
      en: 'Capacitors of the network section replaced, 24 hours of streaming without a drop.',
      'zh-CN': '更换网络部分电容，连续推流24小时无掉线。',
    },
  }),
  noPower: trouble('power_adapter', 'replace_part', 'adapter', ['220.00', 250], {
    faults: {
      en: ['Does not turn on, no lamp at all'],
      'zh-CN': ['插上电源没反应，指示灯不亮', '完全开不了机'],
    },
    found: { en: 'Power adapter gives no voltage.', 'zh-CN': '电源适配器无输出。' },
    part: { en: 'Power adapter 12 V 5 A', 'zh-CN': '12V 5A电源适配器' },
    repaired: {
      en: 'Adapter replaced, the unit itself is in order.',
      'zh-CN': '更换适配器，主机正常。',
    },
  }),
  noSdCard: trouble('host', 'repair', 'board', ['350.00', 1500], {
    faults: {
      en: ['SD card is not recognized any more', 'Recording stops at 2 GB'],
      'zh-CN': ['SD卡插进去不识别', '录到2GB就停止', '提示存储卡写保护，换卡也一样'],
    },
    found: {
      en: 'Contact springs of the card slot are bent from within the slot.',
      'zh-CN': '卡槽触点弹片变形。',
    },
    part: { en: 'Card slot', 'zh-CN': 'SD卡槽' },
    repaired: {
      en: 'Card slot replaced, 64 GB written and read back.',
      'zh-CN': '更换卡槽，64GB写入读取校验通过。',
    },
  }),
  audioLate: trouble('host', 'software', 'board', ['0.00', 500], {
    faults: {
      en: ['Sound comes half a second after the picture'],
      'zh-CN': ['声音比画面晚半秒', '直播音画不同步'],
    },
    found: {
      en: 'Firmware 3.2 delays embedded sound; settings are as delivered.',
      'zh-CN': '3.2版固件内嵌音频延迟，设置为出厂状态。',
    },
    part: { en: 'Firmware 3.4', 'zh-CN': '3.4版固件' },
    repaired: {
      en: 'Firmware 3.4 written, sound in step.',
      'zh-CN': '升级3.4版固件，音画同步。',
    },
  }),
} as const
