import type { Texts } from '#kernel/language.ts'
import type { PaperFrame, PaperLanguage, RepairOrder } from '#parcels/repair-order.ts'

export const texts = (en: string, zh: string): Texts => ({ en, 'zh-CN': zh })

/** What Brightcut Video prints on each paper; its parcels go through the dealer Shuguang AV. */
export const brightcut = (language: PaperLanguage): PaperFrame => ({
  language,
  organization: { name: texts('Brightcut Video', '明切视讯'), hotline: '400 555 0142' },
  printedOn: '2026-11-13',
  notices: {
    version: '3',
    list: [
      {
        clause: '2.10',
        text: texts('Back up your data and settings first.', '请自行备份设备内的数据和设置。'),
      },
      {
        clause: '3.1',
        text: texts('No warranty beyond the written terms.', '除条款明示外，无其他保证。'),
      },
      { text: texts('If it is not covered, we quote first.', '不属保修范围的，先报价。') },
    ],
  },
  viaDealer: true,
})

/** Li Wei of Hangzhou sends in her LIVE-4K Pro, with everything told. */
export const liWeisOrder = (language: PaperLanguage): RepairOrder => ({
  ...brightcut(language),
  sendTo: {
    name: texts('Shuguang AV', '曙光视听'),
    address: '杭州市拱墅区湖墅南路 20 号',
    phone: '0571 5550 0196',
  },
  caseNumber: 'A7K2N9F',
  statusAddress: 'https://service.brightcut.example/s/3kq9ZtR7vXw2LmN8bYc5Pd',
  customer: {
    name: '李薇 Li Wei',
    phone: '138 0000 2617',
    returnAddress: '浙江省杭州市西湖区\n文三路 88 号 5 幢 302',
  },
  unit: {
    serial: '240903170482',
    model: 'LIVE-4K Pro',
    serialPlace: texts('On the back', '见机身背面'),
  },
  fault: 'HDMI 输出 2 无画面',
  contents: [
    { count: 1, name: texts('Unit', '主机') },
    { count: 2, name: texts('Power adapter', '电源适配器') },
    { count: 0, name: '蓝色 HDMI 线' },
  ],
})
