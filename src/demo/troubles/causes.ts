import type { Texts } from '#kernel/language.ts'
import type { PictureKey } from '../pictures/pictures.ts'

/** A finding that names an exclusion of the policy: its clause, its kind, what is written and shown. */
export type Cause = {
  clause: string
  kind: string | null
  note: Texts
  picture: PictureKey
}

export const causes = {
  water: {
    clause: '2.7',
    kind: 'water',
    note: {
      en: 'Residue of liquid and corrosion around the part.',
      'zh-CN': '部件周围有液体残留和腐蚀。',
    },
    picture: 'water',
  },
  impact: {
    clause: '2.7',
    kind: 'mechanical',
    note: {
      en: 'Corner of the housing dented, board cracked behind it.',
      'zh-CN': '外壳一角凹陷，背后电路板开裂。',
    },
    picture: 'dent',
  },
  voltage: {
    clause: '2.7',
    kind: 'voltage',
    note: {
      en: 'Input stage burnt: a power supply of 24 V was connected.',
      'zh-CN': '输入级烧毁，曾接入24V电源。',
    },
    picture: 'burn',
  },
  rust: {
    clause: '2.7',
    kind: 'oxidation',
    note: {
      en: 'Connectors heavily oxidized, kept in salt air.',
      'zh-CN': '接口严重氧化，疑在盐雾环境使用。',
    },
    picture: 'water',
  },
  opened: {
    clause: '2.5',
    kind: null,
    note: {
      en: 'Seal broken, joints resoldered by somebody else.',
      'zh-CN': '封签破损，有他人补焊痕迹。',
    },
    picture: 'opened',
  },
  label: {
    clause: '2.3',
    kind: null,
    note: {
      en: 'Serial number label torn off and stuck on again.',
      'zh-CN': '序列号标签有撕下重贴痕迹。',
    },
    picture: 'label',
  },
  transport: {
    clause: '2.8',
    kind: 'way_in',
    note: {
      en: 'Box crushed on one side, unit packed without padding.',
      'zh-CN': '纸箱一侧压扁，箱内无缓冲材料。',
    },
    picture: 'parcel',
  },
} as const satisfies Record<string, Cause>
export type CauseKey = keyof typeof causes
