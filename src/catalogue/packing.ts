import type { Texts } from '#kernel/language.ts'

/** How a unit is packed whose model has no advice of its own. */
export const generalPacking: readonly Texts[] = [
  {
    en: 'Take a firm box, best the one it came in, with 5 cm of padding on every side.',
    'zh-CN': '请使用结实的纸箱，最好是原包装；设备四周垫上约 5 厘米厚的缓冲材料。',
  },
  {
    en: 'Put the unit into a plastic bag first, so that it stays dry.',
    'zh-CN': '先用塑料袋包好设备，防止受潮。',
  },
  {
    en: 'Wrap cables and accessories by themselves, so that nothing rubs against the unit.',
    'zh-CN': '线缆和配件请分开包好，以免磨到机身。',
  },
  {
    en: 'Shake the box gently: nothing should move. Then tape every seam.',
    'zh-CN': '轻轻摇一摇纸箱，确认内部不晃动，再封好所有接缝。',
  },
]
