/**
 * Who the reference maker is, as its policy says. The source is in English: the Chinese name is
 * our reading of the sounds that it gives, to be confirmed by the maker.
 */
export const referenceMaker = {
  name: {
    en: 'Beijing IST Technology Development Co., Ltd.',
    'zh-CN': '北京安视通科技发展有限公司',
  },
  hotline: '+8618511894545',
  country: 'CN',
} as const
