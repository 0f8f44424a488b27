import type { PolicyInput } from '../policy.ts'

/** Completes "Not covered:" for each exclusion, and names it for buttons. */
export const exclusions: PolicyInput['exclusions'] = {
  '2.1': {
    name: { en: 'Against the manual', 'zh-CN': '使用不当' },
    because: {
      en: 'the {component} was not installed, used, looked after or stored as the manual asks',
      'zh-CN': '{component}的安装、使用、养护或存放不符合说明书要求',
    },
  },
  '2.2': {
    name: { en: 'Term over', 'zh-CN': '已过保' },
    because: { en: 'the warranty ended on {end}', 'zh-CN': '保修已于{end}到期' },
  },
  '2.3': {
    name: { en: 'Label altered', 'zh-CN': '标签被改' },
    because: {
      en: 'the bar code or serial number was altered or removed without authorization',
      'zh-CN': '机身条码或序列号被擅自改动或去除',
    },
  },
  '2.4': {
    name: { en: 'Other certificate', 'zh-CN': '凭证不符' },
    because: {
      en: 'the warranty certificate belongs to another unit',
      'zh-CN': '保修凭证与本机不一致',
    },
  },
  '2.5': {
    name: { en: 'Opened by others', 'zh-CN': '他人拆修' },
    because: {
      en: 'the unit was opened or repaired by somebody who is not authorized',
      'zh-CN': '设备曾由非授权人员拆修',
    },
  },
  '2.6': {
    name: { en: 'Settings or virus', 'zh-CN': '配置或病毒' },
    because: {
      en: 'the {component} fails because settings were changed without permission, or by a virus',
      'zh-CN': '{component}的故障由擅自修改配置或病毒引起',
    },
  },
  '2.7': {
    name: { en: 'Accident', 'zh-CN': '意外人为' },
    because: {
      en: 'the {component} was damaged by an accident or a human act',
      'zh-CN': '{component}因意外或人为因素损坏',
    },
    kinds: {
      voltage: {
        name: { en: 'Voltage', 'zh-CN': '电压' },
        because: {
          en: 'wrong input voltage damaged the {component}',
          'zh-CN': '输入电压不当损坏了{component}',
        },
      },
      heat: {
        name: { en: 'Heat', 'zh-CN': '高温' },
        because: { en: 'heat damaged the {component}', 'zh-CN': '{component}因高温损坏' },
      },
      water: {
        name: { en: 'Liquid', 'zh-CN': '进液' },
        because: { en: 'liquid reached the {component}', 'zh-CN': '{component}进液' },
      },
      mechanical: {
        name: { en: 'Impact', 'zh-CN': '外力' },
        because: {
          en: 'mechanical force damaged the {component}',
          'zh-CN': '{component}受外力损伤',
        },
      },
      breakage: {
        name: { en: 'Breakage', 'zh-CN': '破裂' },
        because: { en: 'the {component} was broken', 'zh-CN': '{component}破裂' },
      },
      oxidation: {
        name: { en: 'Rust', 'zh-CN': '锈蚀' },
        because: {
          en: 'the {component} is heavily oxidized or rusted',
          'zh-CN': '{component}严重氧化或锈蚀',
        },
      },
      other: {
        name: { en: 'Other', 'zh-CN': '其他' },
        because: {
          en: 'the {component} was damaged by an accident or a human act',
          'zh-CN': '{component}因意外或人为因素损坏',
        },
      },
    },
  },
  '2.8': {
    name: { en: 'Transport', 'zh-CN': '运输' },
    because: {
      en: 'the {component} was damaged on its way to repair',
      'zh-CN': '{component}在寄修途中损坏',
    },
    kinds: {
      way_in: {
        name: { en: 'On the way in', 'zh-CN': '寄来途中' },
        because: {
          en: 'the {component} was damaged on its way to repair',
          'zh-CN': '{component}在寄修途中损坏',
        },
      },
      way_back: {
        name: { en: 'On the way back', 'zh-CN': '寄回途中' },
        because: {
          en: 'the {component} was damaged on its way back',
          'zh-CN': '{component}在寄回途中损坏',
        },
      },
    },
  },
  '2.9': {
    name: { en: 'Force majeure', 'zh-CN': '不可抗力' },
    because: {
      en: 'force majeure damaged the {component}',
      'zh-CN': '{component}因不可抗力损坏',
    },
  },
  '2.10': {
    name: { en: 'Outside cause', 'zh-CN': '外部原因' },
    because: {
      en: 'the fault of the {component} does not come from the product itself',
      'zh-CN': '{component}的故障并非产品自身原因所致',
    },
  },
}
