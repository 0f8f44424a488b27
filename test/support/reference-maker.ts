import type { NewModel } from '#catalogue/model.ts'
import type { NewDealer } from '#dealers/dealer.ts'
import type { Registration } from '#devices/device.ts'
import type { WorkingCalendar } from '#organizations/calendar.ts'
import type { NewDepot } from '#organizations/depot.ts'
import type { NewOrganization } from '#organizations/organization.ts'
import type { SettingsChange } from '#organizations/settings.ts'

/** The maker that the tests' world is: named as in the reference policy, the rest invented. */
export const organization: NewOrganization = {
  name: {
    en: 'Beijing IST Technology Development Co., Ltd.',
    'zh-CN': '北京安视通科技发展有限公司',
  },
  hotline: '+86 185 1189 4545',
  country: 'CN',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  languages: ['zh-CN', 'en'],
}

export const settings: SettingsChange = {
  daysToConfirm: 7,
  quotationValidityDays: 14,
  unansweredDays: 30,
  disputeDays: 15,
  reminderDays: 3,
  betterDateDays: 10,
  secondPersonAbove: { amount: '2000.00', currency: 'CNY' },
  taxBasisPoints: 1300,
}

export const calendar: WorkingCalendar = {
  weekend: [6, 7],
  years: {
    '2026': { holidays: ['2026-10-01', '2026-10-02', '2026-10-05'], workdays: ['2026-10-10'] },
  },
}

export const depot: NewDepot = {
  name: { en: 'Beijing depot', 'zh-CN': '北京维修中心' },
  address: {
    country: 'CN',
    region: '北京市',
    city: '北京市',
    district: '海淀区',
    street: '上地信息路26号2层',
    postalCode: '100085',
  },
  addressLatin: {
    country: 'CN',
    region: 'Beijing',
    city: 'Beijing',
    district: 'Haidian District',
    street: '2/F, 26 Shangdi Information Road',
    postalCode: '100085',
  },
  phone: '+86 10 8278 0000',
}

export const dealers: Record<'north' | 'south' | 'agency', NewDealer> = {
  north: {
    kind: 'dealer',
    name: { en: 'North Light Video', 'zh-CN': '北光视讯' },
    phone: '+86 10 6655 1000',
    mail: 'service@northlight.example',
    address: { country: 'CN', region: '北京市', city: '北京市', street: '中关村大街59号' },
  },
  south: {
    kind: 'dealer',
    name: { en: 'Pearl Stage Systems', 'zh-CN': '珠江舞台设备' },
    phone: '+86 20 3888 2000',
    mail: 'desk@pearlstage.example',
  },
  agency: {
    kind: 'service_agency',
    name: { en: 'Huadong Repair', 'zh-CN': '华东维修服务站' },
    phone: '+86 21 5555 3000',
  },
}

const boxed = [
  { key: 'host', name: { en: 'Main unit', 'zh-CN': '主机' }, class: 'host' },
  {
    key: 'power_adapter',
    name: { en: 'Power adapter', 'zh-CN': '电源适配器' },
    class: 'main_accessory',
  },
  { key: 'hdmi_cable', name: { en: 'HDMI cable', 'zh-CN': 'HDMI线' }, class: 'connection' },
  { key: 'bracket', name: { en: 'Mounting bracket', 'zh-CN': '安装支架' }, class: 'accessory' },
  { key: 'box', name: { en: 'Box', 'zh-CN': '包装盒' }, class: 'packaging' },
  { key: 'manual', name: { en: 'User manual', 'zh-CN': '说明书' }, class: 'manual' },
] as const
const contents = boxed.slice(0, 3).map(({ key, name }) => ({ key, name }))
const serialPlace = { en: 'On the back of the unit', 'zh-CN': '机身背面' }

export const models: Record<'encoder' | 'switcher', NewModel> = {
  encoder: {
    number: 'LE-4K',
    name: { en: 'Live encoder 4K', 'zh-CN': '4K直播编码器' },
    serialPattern: 'LE4K########',
    serialPlace,
    components: [...boxed],
    contents,
  },
  switcher: {
    number: 'VS-8',
    name: { en: 'Video switcher 8', 'zh-CN': '8路导播切换台' },
    serialPattern: 'VS8@#######',
    serialPlace,
    components: [...boxed],
    contents,
  },
}

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)

/** Made 90, shipped 40 and sold by the maker 30 days ago. */
export const soldByMaker = (now: Date): Registration => ({
  madeOn: daysBefore(now, 90),
  shippedOn: daysBefore(now, 40),
  soldOn: daysBefore(now, 30),
  soldByMaker: true,
})
