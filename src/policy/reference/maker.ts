/**
 * Who the reference maker is, as its policy says. The source is in English and names no
 * Chinese characters, so that the short name stands in both languages.
 */
export const referenceMaker = {
  name: { en: 'IST Technology', 'zh-CN': 'IST Technology' },
  legalName: 'Beijing IST Technology Development Co., Ltd.',
  hotline: '+8618511894545',
  country: 'CN',
} as const
