import type { NewCustomer } from '#customers/customer.ts'

/**
 * The people of the tests, always the same ones. Staff have no rows of their own here: what
 * history records of them is an id (test/support/world.ts).
 */
export const people = {
  /** A customer in Beijing who has a telephone and mail. */
  liWei: {
    kind: 'consumer',
    language: 'zh-CN',
    name: '李薇',
    phone: '139 1000 2001',
    mail: 'li.wei@example.com',
    address: {
      country: 'CN',
      region: '北京市',
      city: '北京市',
      district: '朝阳区',
      street: '建国路88号3号楼1201室',
      postalCode: '100022',
    },
  },
  /** A customer abroad who writes in English. */
  martaNowak: {
    kind: 'consumer',
    language: 'en',
    name: 'Marta Nowak',
    phone: '+48 601 234 567',
    mail: 'marta.nowak@example.com',
    address: {
      country: 'PL',
      city: 'Kraków',
      street: 'ul. Długa 14/3',
      postalCode: '31-147',
    },
  },
  /** A customer with only a telephone. */
  sunGuoqiang: {
    kind: 'consumer',
    language: 'zh-CN',
    name: '孙国强',
    phone: '010-6512 3344',
    address: {
      country: 'CN',
      region: '河北省',
      city: '保定市',
      district: '竞秀区',
      street: '朝阳北大街1799号',
    },
  },
  /** A customer with only a mobile telephone. */
  huJie: {
    kind: 'consumer',
    language: 'zh-CN',
    name: '胡洁',
    phone: '137 1000 2044',
    address: {
      country: 'CN',
      region: '北京市',
      city: '北京市',
      district: '海淀区',
      street: '中关村大街59号',
    },
  },
  /** A firm that owns several units. */
  blueRiver: {
    kind: 'business',
    language: 'en',
    name: 'Blue River Broadcast Ltd',
    phone: '+44 20 7946 0958',
    mail: 'equipment@blueriver.example',
    address: {
      country: 'GB',
      city: 'London',
      street: '12 Canal Walk',
      postalCode: 'N1 7RQ',
    },
  },
} as const satisfies Record<string, NewCustomer>

export type Person = keyof typeof people
