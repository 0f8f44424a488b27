import { troubleOf } from './trouble.ts'

const trouble = troubleOf('switcher')

export const switcherTroubles = {
  sdiDrops: trouble('input_board', 'replace_part', 'connector', ['940.00', 1500], {
    faults: {
      en: ['SDI input 3 drops out every hour', 'Input 3 flickers, then no signal'],
      'zh-CN': ['SDI 3路输入每小时丢一次信号', '3号输入闪烁后无信号', '3路输入时有时无，还跳帧'],
    },
    found: {
      en: 'Equalizer of SDI input 3 fails when warm.',
      'zh-CN': 'SDI 3路均衡芯片热态失效。',
    },
    part: { en: 'SDI input board', 'zh-CN': 'SDI输入板' },
    repaired: {
      en: 'Input board replaced, eight inputs stable for 24 hours.',
      'zh-CN': '更换输入板，8路输入24小时稳定。',
    },
  }),
  tBarRestarts: trouble('t_bar', 'replace_part', 'panel', ['380.00', 1000], {
    faults: {
      en: ['Restarts when the T-bar is moved', 'T-bar jumps instead of fading'],
      'zh-CN': ['一推推杆就重启', '推杆切换时画面跳变，不能平滑过渡', '推杆推到一半就卡在叠化画面'],
    },
    found: {
      en: 'Track of the T-bar worn, short circuit to ground at three quarters.',
      'zh-CN': '推杆碳膜磨损，行程四分之三处对地短路。',
    },
    part: { en: 'T-bar assembly', 'zh-CN': '推杆组件' },
    repaired: {
      en: 'T-bar replaced and calibrated.',
      'zh-CN': '更换推杆组件并校准。',
    },
  }),
  deadKeys: trouble('host', 'repair', 'panel', ['460.00', 1500], {
    faults: {
      en: ['Keys 5 to 8 of the program row do nothing'],
      'zh-CN': ['节目排5到8号键没反应', '面板一排按键失灵'],
    },
    found: {
      en: 'Ribbon cable of the key panel has come loose inside.',
      'zh-CN': '机内按键板排线松脱。',
    },
    part: { en: 'Key panel cable', 'zh-CN': '按键板排线' },
    repaired: {
      en: 'Cable replaced and fixed, all keys tested.',
      'zh-CN': '更换并固定排线，全部按键测试正常。',
    },
  }),
  touchDead: trouble('host', 'replace_part', 'panel', ['1260.00', 2000], {
    faults: {
      en: ['Touch screen dead along the left edge', 'Touch screen reacts in the wrong place'],
      'zh-CN': ['触摸屏左侧边缘失灵', '触摸屏点不准，校准也没用', '触摸屏偶尔自己乱点'],
    },
    found: {
      en: 'Touch layer has failed along the left edge, glass unbroken.',
      'zh-CN': '触摸层左侧失效，玻璃完好。',
    },
    part: { en: 'Touch screen', 'zh-CN': '触摸屏' },
    repaired: {
      en: 'Touch screen replaced and calibrated.',
      'zh-CN': '更换触摸屏并校准。',
    },
  }),
  noMultiview: trouble('host', 'repair', 'board', ['580.00', 2000], {
    faults: {
      en: ['Multiview stays black after the start', 'No multiview, program output works'],
      'zh-CN': ['开机后多画面监看黑屏', '多画面无输出，节目输出正常'],
    },
    found: {
      en: 'Memory chip of the multiview section has failed.',
      'zh-CN': '多画面部分内存芯片失效。',
    },
    part: { en: 'Multiview section of the main board', 'zh-CN': '主板多画面部分' },
    repaired: {
      en: 'Memory chip replaced, multiview stable.',
      'zh-CN': '更换内存芯片，多画面正常。',
    },
  }),
} as const
