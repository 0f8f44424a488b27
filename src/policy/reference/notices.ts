import type { PolicyInput } from '../policy.ts'

/** What is acknowledged before mailing, and signed on paper. */
export const notices: PolicyInput['notices'] = [
  {
    id: 'quote_first',
    version: 1,
    clause: null,
    title: { en: 'Quotation first', 'zh-CN': '先报价后维修' },
    text: {
      en: 'Work that the warranty does not cover is quoted to you first. It starts once you have accepted and paid.',
      'zh-CN': '保修范围以外的维修，我们会先向您报价；您确认并付款后再开始维修。',
    },
  },
  {
    id: 'data',
    version: 1,
    clause: '2',
    title: { en: 'Your data', 'zh-CN': '数据备份' },
    text: {
      en: 'Please back up your data and settings before you mail the unit. Nothing is promised for data on it.',
      'zh-CN': '寄出前请自行备份数据和设置；对设备内的数据，我们不作保证。',
    },
  },
  {
    id: 'no_other_warranty',
    version: 1,
    clause: '3.1',
    title: { en: 'No other warranty', 'zh-CN': '无其他保证' },
    text: {
      en: 'Beyond these terms there is no other warranty, express or implied.',
      'zh-CN': '除本政策写明的以外，不作其他明示或默示的保证。',
    },
  },
  {
    id: 'liability',
    version: 1,
    clause: '3.2',
    title: { en: 'Liability', 'zh-CN': '责任限制' },
    text: {
      en: 'We are not liable for lost settings or programs, nor for claims of third parties.',
      'zh-CN': '对配置、程序等的丢失，以及第三方的索赔，我们不承担责任。',
    },
  },
  {
    id: 'interpretation',
    version: 1,
    clause: '4',
    title: { en: 'These terms', 'zh-CN': '解释与变更' },
    text: {
      en: 'The reading of these terms rests with us, and we may change them where needed.',
      'zh-CN': '本政策由我们负责解释，必要时可作调整。',
    },
  },
]
