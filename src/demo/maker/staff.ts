import type { NewStaff } from '#access/staff/staff.ts'

/** Known to everybody who reads this: so a folder with the demo is served on this machine only. */
export const password = 'makegood-demo'

/** The invented people at the desk, of every role. */
export const staff = {
  anna: {
    name: 'Anna Lin',
    role: 'administrator',
    language: 'en',
    email: 'anna@desk.example',
  },
  chenJing: {
    name: '陈静',
    role: 'agent',
    language: 'zh-CN',
    email: 'chen.jing@desk.example',
  },
  leo: {
    name: 'Leo Wong',
    role: 'agent',
    language: 'en',
    email: 'leo@desk.example',
  },
  zhaoMin: {
    name: '赵敏',
    role: 'technician',
    language: 'zh-CN',
    email: 'zhao.min@desk.example',
  },
  maTao: {
    name: '马涛',
    role: 'technician',
    language: 'zh-CN',
    email: 'ma.tao@desk.example',
  },
  wangLei: {
    name: '王磊',
    role: 'logistics',
    language: 'zh-CN',
    email: 'wang.lei@desk.example',
  },
  heFang: {
    name: '何芳',
    role: 'finance',
    language: 'zh-CN',
    email: 'he.fang@desk.example',
  },
  tessa: {
    name: 'Tessa Tang',
    role: 'auditor',
    language: 'en',
    email: 'tessa@desk.example',
  },
} as const satisfies Record<string, Omit<NewStaff, 'password'>>
export type StaffKey = keyof typeof staff
