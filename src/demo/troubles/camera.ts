import { troubleOf } from './trouble.ts'

const trouble = troubleOf('camera')

export const cameraTroubles = {
  noPan: trouble('drive', 'replace_part', 'drive', ['720.00', 2000], {
    faults: {
      en: ['Does not turn to the left any more', 'Grinding noise when it pans'],
      'zh-CN': ['云台不能向左转', '转动时有咔咔声，卡顿', '自检后停在一侧，遥控没反应'],
    },
    found: { en: 'Gear of the pan drive worn.', 'zh-CN': '水平电机齿轮磨损。' },
    part: { en: 'Pan drive', 'zh-CN': '水平云台电机' },
    repaired: {
      en: 'Pan drive replaced, 500 turns without a fault.',
      'zh-CN': '更换水平电机，往复500次无异常。',
    },
  }),
  noFocus: trouble('lens', 'replace_part', 'lens', ['1480.00', 2500], {
    faults: {
      en: ['Picture stays soft at full zoom', 'Autofocus hunts all the time'],
      'zh-CN': ['拉到最远端画面虚', '自动对焦反复拉风箱', '逆光时对不上焦，画面发虚'],
    },
    found: {
      en: 'Focus motor loses steps; lens clean inside.',
      'zh-CN': '对焦电机失步，镜头内部洁净。',
    },
    part: { en: 'Lens block', 'zh-CN': '镜头组' },
    repaired: {
      en: 'Lens block replaced, focus adjusted over the whole range.',
      'zh-CN': '更换镜头组，全焦段调校。',
    },
  }),
  remoteDead: trouble('remote', 'replace_part', 'remote', ['90.00', 250], {
    faults: {
      en: ['Remote control does nothing, new batteries'],
      'zh-CN': ['遥控器没反应，换过电池'],
    },
    found: { en: 'Infrared diode of the remote control failed.', 'zh-CN': '遥控器红外管失效。' },
    part: { en: 'Remote control', 'zh-CN': '遥控器' },
    repaired: { en: 'Remote control replaced and paired.', 'zh-CN': '更换遥控器并配对。' },
  }),
  stripes: trouble('host', 'repair', 'board', ['540.00', 2000], {
    faults: {
      en: [
        'Horizontal stripes in the picture after an hour',
        'Coloured lines across the picture in low light',
      ],
      'zh-CN': ['开机一小时后画面出现横纹', '画面有条纹，重启后又好一阵'],
    },
    found: {
      en: 'Supply of the sensor unstable when warm.',
      'zh-CN': '传感器供电热态不稳。',
    },
    part: { en: 'Sensor board', 'zh-CN': '传感器板' },
    repaired: {
      en: 'Regulator replaced, picture clean for 12 hours.',
      'zh-CN': '更换稳压器，12小时画面干净。',
    },
  }),
  noNdi: trouble('host', 'software', 'board', ['0.00', 500], {
    faults: {
      en: [
        'Cannot be found on the network since the update',
        'Its web page does not open since I changed the IP address',
      ],
      'zh-CN': ['升级后网络上搜不到摄像机', '改过IP后连不上网页'],
    },
    found: { en: 'Network settings unreadable after an update.', 'zh-CN': '升级后网络配置损坏。' },
    part: { en: 'Firmware', 'zh-CN': '固件' },
    repaired: {
      en: 'Settings written anew, found on the network at once.',
      'zh-CN': '重写配置，网络可正常发现。',
    },
  }),
} as const
