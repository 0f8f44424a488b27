import type { NewDealer } from '#dealers/dealer.ts'
import type { NewDepot } from '#organizations/depot.ts'
import type { NewOrganization } from '#organizations/organization.ts'
import type { SettingsChange } from '#organizations/settings.ts'
import { referenceMaker } from '#policy/reference/maker.ts'

/** The reference maker: name and hotline are its policy's own, all that stands beside is invented. */
export const organization: NewOrganization = {
  ...referenceMaker,
  hotline: '+86 185 1189 4545',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  languages: ['zh-CN', 'en'],
  demo: true,
}

/** The policy says nothing of these: they are the desk's own. */
export const settings = {
  daysToConfirm: 7,
  quotationValidityDays: 14,
  unansweredDays: 30,
  disputeDays: 15,
  reminderDays: 3,
  betterDateDays: 10,
  repairWarrantyDays: 90,
  inspectionFee: { amount: '120.00', currency: 'CNY' },
  secondPersonAbove: { amount: '2000.00', currency: 'CNY' },
  taxBasisPoints: 1300,
  bankAccount: {
    holder: 'Beijing IST (demo) 北京安视通（演示）',
    bank: 'Bank of Examples, Beijing (demo) 示例银行北京分行（演示）',
    account: '0000 0000 0026 4545',
    code: null,
  },
} as const satisfies SettingsChange

export const depot: NewDepot = {
  name: { en: 'Beijing depot (demo)', 'zh-CN': '北京维修中心（演示）' },
  address: {
    country: 'CN',
    region: '北京市',
    city: '北京市',
    district: '海淀区',
    street: '示范路26号2层',
    postalCode: '100085',
  },
  addressLatin: {
    country: 'CN',
    region: 'Beijing',
    city: 'Beijing',
    district: 'Haidian District',
    street: '2/F, 26 Shifan Road',
    postalCode: '100085',
  },
  phone: '+86 10 5550 0100',
}

export const dealers = {
  north: {
    kind: 'dealer',
    name: { en: 'North Light Video (demo)', 'zh-CN': '北光视讯（演示）' },
    phone: '+86 10 5550 0120',
    mail: 'service@northlight.example',
    address: {
      country: 'CN',
      region: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '示范大街59号北光展厅',
      postalCode: '100022',
    },
  },
  south: {
    kind: 'dealer',
    name: { en: 'Pearl Stage Systems (demo)', 'zh-CN': '珠江舞台设备（演示）' },
    phone: '+86 20 5550 0140',
    mail: 'desk@pearlstage.example',
    address: {
      country: 'CN',
      region: '广东省',
      city: '广州市',
      district: '天河区',
      street: '样板路18号201室',
      postalCode: '510630',
    },
  },
  agency: {
    kind: 'service_agency',
    name: { en: 'Huadong Repair Agency (demo)', 'zh-CN': '华东授权维修站（演示）' },
    phone: '+86 21 5550 0160',
    mail: 'bench@huadong-repair.example',
    address: {
      country: 'CN',
      region: '上海市',
      city: '上海市',
      district: '浦东新区',
      street: '样板东路310号',
      postalCode: '201203',
    },
  },
} as const satisfies Record<string, NewDealer>
export type DealerKey = keyof typeof dealers
