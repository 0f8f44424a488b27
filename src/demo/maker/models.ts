import type { ComponentClass, NewModel } from '#catalogue/model.ts'

type Component = NewModel['components'][number]

const part = (key: string, kind: ComponentClass, en: string, zh: string): Component => ({
  key,
  name: { en, 'zh-CN': zh },
  class: kind,
})

const power = part('power_adapter', 'main_accessory', 'Power adapter', '电源适配器')
const inEveryBox = [
  part('box', 'packaging', 'Box', '包装盒'),
  part('manual', 'manual', 'User manual', '说明书'),
]

/** What lies in the box is offered when contents are declared: all but box and manual. */
function model(
  about: Pick<NewModel, 'number' | 'name' | 'serialPlace' | 'packing'> & { serialPattern: string },
  parts: Component[],
  inside: readonly string[],
): NewModel & { serialPattern: string } {
  const components = [...parts, ...inEveryBox]
  const contents = components
    .filter(({ key }) => inside.includes(key))
    .map(({ key, name }) => ({ key, name }))
  return { ...about, components, contents }
}

/** Five invented models of live video equipment; their names say that they are a demo. */
export const models = {
  encoder: model(
    {
      number: 'LE-4K',
      name: { en: '4K live encoder (demo)', 'zh-CN': '4K直播编码器（演示）' },
      serialPattern: 'LE4K########',
      serialPlace: { en: 'On the back, under the fan grille', 'zh-CN': '机身背面，风扇格栅下方' },
    },
    [
      part('host', 'host', 'Main unit', '主机'),
      part('output_board', 'host', 'HDMI output board', 'HDMI输出板'),
      part('fan', 'host', 'Cooling fan', '散热风扇'),
      power,
      part('hdmi_cable', 'connection', 'HDMI cable', 'HDMI线'),
      part('rack_ears', 'accessory', 'Rack ears', '机架耳'),
    ],
    ['host', 'power_adapter', 'hdmi_cable', 'rack_ears'],
  ),
  switcher: model(
    {
      number: 'VS-8',
      name: { en: '8-channel switcher (demo)', 'zh-CN': '8路导播切换台（演示）' },
      serialPattern: 'VS8@#######',
      serialPlace: { en: 'On the underside, beside the feet', 'zh-CN': '机身底部，脚垫旁' },
    },
    [
      part('host', 'host', 'Main unit', '主机'),
      part('input_board', 'host', 'SDI input board', 'SDI输入板'),
      part('t_bar', 'host', 'T-bar', '推杆'),
      power,
      part('sdi_cable', 'connection', 'SDI cable', 'SDI线'),
    ],
    ['host', 'power_adapter', 'sdi_cable'],
  ),
  camera: model(
    {
      number: 'PZ-20',
      name: { en: '20× PTZ camera (demo)', 'zh-CN': '20倍云台摄像机（演示）' },
      serialPattern: 'PZ20########',
      serialPlace: { en: 'On the base plate', 'zh-CN': '底座铭牌上' },
      packing: [
        {
          en: 'Turn the camera into its parking position, and put the lens cap on.',
          'zh-CN': '请将摄像机转到收纳位置，并盖好镜头盖。',
        },
        {
          en: 'Fill the room around the head with foam, so that it can’t turn on the way.',
          'zh-CN': '云台头部四周请用泡棉填实，避免运输途中转动。',
        },
        {
          en: 'Take a firm box with 5 cm of padding on every side, and tape every seam.',
          'zh-CN': '请使用结实的纸箱，四周垫上约 5 厘米厚的缓冲材料，并封好所有接缝。',
        },
      ],
    },
    [
      part('host', 'host', 'Main unit', '主机'),
      part('lens', 'host', 'Lens block', '镜头组'),
      part('drive', 'host', 'Pan and tilt drive', '云台电机'),
      part('remote', 'main_accessory', 'Remote control', '遥控器'),
      power,
      part('bracket', 'accessory', 'Ceiling bracket', '吊装支架'),
    ],
    ['host', 'power_adapter', 'remote', 'bracket'],
  ),
  wireless: model(
    {
      number: 'WT-1',
      name: { en: 'Wireless video link (demo)', 'zh-CN': '无线图传套装（演示）' },
      serialPattern: 'WT1@#######',
      serialPlace: { en: 'Inside the battery bay', 'zh-CN': '电池仓内侧' },
    },
    [
      part('host', 'host', 'Transmitter', '发射机'),
      part('receiver', 'host', 'Receiver', '接收机'),
      part('charger', 'main_accessory', 'Charger', '充电器'),
      part('antenna', 'accessory', 'Antenna', '天线'),
    ],
    ['host', 'receiver', 'charger', 'antenna'],
  ),
  backpack: model(
    {
      number: 'BP-6',
      name: { en: 'Bonding backpack (demo)', 'zh-CN': '聚合直播背包（演示）' },
      serialPattern: 'BP6########',
      serialPlace: { en: 'On the left side, beside the SIM slots', 'zh-CN': '机身左侧，SIM卡槽旁' },
    },
    [
      part('host', 'host', 'Main unit', '主机'),
      part('modem_board', 'host', 'Modem board', '通信模组板'),
      part('battery', 'main_accessory', 'Battery', '电池'),
      part('charger', 'main_accessory', 'Charger', '充电器'),
      part('antenna', 'accessory', 'Antenna', '天线'),
    ],
    ['host', 'battery', 'charger', 'antenna'],
  ),
} as const
export type ModelKey = keyof typeof models
