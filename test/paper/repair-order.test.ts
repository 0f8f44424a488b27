import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { generalPacking } from '#catalogue/packing.ts'
import { printRepairOrder } from '#parcels/paper/print.ts'
import { blankForm, type RepairOrder } from '#parcels/repair-order.ts'
import { openPress } from '#platform/pdf/press.ts'
import { brightcut, liWeisOrder, texts } from './orders.ts'
import { codesOf, squeezed, structureOf, textOf } from './reading.ts'

const press = openPress()
after(() => press.close())

const printed = async (order: RepairOrder) =>
  (await textOf(await printRepairOrder(press, order))).join('')
const holds = (text: string, ...parts: string[]) => {
  for (const part of parts) assert.ok(text.includes(squeezed(part)), `“${part}” stands in ${text}`)
}

describe('A repair order', () => {
  test('says in Chinese all that Li Wei told, word for word and in order', async () => {
    const text = await printed(liWeisOrder('zh-CN'))
    const expected = `
      明 明切视讯 维修单 请将本单放入包装箱内，随机寄出。 服务单号 A7K 2N9-F 交接时请扫码
      查看进度 https://service.brightcut.example/s/3kq9ZtR7vXw2LmN8bYc5Pd
      客户姓名 李薇 Li Wei 138 0000 2617 序列号（见机身背面） 2409 0317 0482 LIVE-4K Pro
      寄回地址 浙江省杭州市西湖区 文三路 88 号 5 幢 302 故障描述 HDMI 输出 2 无画面
      随箱物品 客户填 收货核对 1 主机 ✓ 2 电源适配器 ✓ 0 蓝色 HDMI 线 其他
      寄修须知 1 请自行备份设备内的数据和设置。第 2.10 条 2 除条款明示外，无其他保证。第 3.1 条
      3 不属保修范围的，先报价。
      寄至 曙光视听 杭州市拱墅区湖墅南路 20 号 0571 5550 0196 已阅读并同意须知 1–3，签字 日期
      交接记录 每次交接时请写上日期。 客户 途中 经销商 途中 维修中心 寄回 客户
      服务热线 400 555 0142 须知第 3 版 2026年11月13日 1 / 1`
    assert.equal(text, squeezed(expected))
  })

  test('says the same in English', async () => {
    const text = await printed(liWeisOrder('en'))
    const expected = `
      B Brightcut Video Repair order Put this sheet in the box with the unit. Case A7K 2N9-F
      Scan at hand-over
      Follow it at https://service.brightcut.example/s/3kq9ZtR7vXw2LmN8bYc5Pd
      Customer 李薇 Li Wei 138 0000 2617 Serial number, on the back 2409 0317 0482 LIVE-4K Pro
      Return address 浙江省杭州市西湖区 文三路 88 号 5 幢 302 Fault HDMI 输出 2 无画面
      Contents declared received 1 Unit ✓ 2 Power adapter ✓ 0 蓝色 HDMI 线 Other
      Notices 1 Back up your data and settings first. Clause 2.10
      2 No warranty beyond the written terms. Clause 3.1 3 If it is not covered, we quote first.
      Send to Shuguang AV 杭州市拱墅区湖墅南路 20 号 0571 5550 0196
      Agreed to notices 1–3, signature Date Who has it Write the date at each hand-over.
      Customer On the way Dealer On the way Depot Way back Customer
      Hotline 400 555 0142 Notices v3 13 Nov 2026 1 / 1`
    assert.equal(text, squeezed(expected))
  })

  test('says each of the desk’s words in both languages, and hers once', async () => {
    const text = await printed(liWeisOrder('both'))
    holds(
      text,
      '维修单 Repair order',
      '1 主机 Unit ✓',
      '序列号（见机身背面） Serial number, on the back',
    )
    holds(text, '第 2.10 条 Back up your data', '服务热线 Hotline 400 555 0142', '2026-11-13 1 / 1')
    for (const once of ['李薇 Li Wei', '文三路 88 号', '蓝色 HDMI 线', 'HDMI 输出 2 无画面'])
      assert.equal(text.split(squeezed(once)).length, 2, once)
  })

  test('carries the case number as QR and Code 128, and the serial number as Code 128', async () => {
    for (const language of ['en', 'zh-CN', 'both'] as const) {
      const pdf = await printRepairOrder(press, liWeisOrder(language))
      const codes = ['code_128 240903170482', 'code_128 A7K2N9F', 'qr_code A7K2N9F']
      assert.deepEqual(await codesOf(pdf), codes)
    }
  })

  test('goes without a code where a serial number is not one that a scanner can type', async () => {
    const order = { ...liWeisOrder('en'), unit: { serial: '编号 0482' } }
    const pdf = await printRepairOrder(press, order)
    holds((await textOf(pdf)).join(''), '编号 0482')
    assert.deepEqual(await codesOf(pdf), ['code_128 A7K2N9F', 'qr_code A7K2N9F'])
  })

  test('leaves lines to write on where something is not known', async () => {
    const order = { ...brightcut('en'), caseNumber: 'A7K2N9F', customer: {}, unit: {} }
    const text = await printed(order)
    holds(text, 'Customer Telephone Serial number Model Return address Fault Contents')
    holds(text, 'Bought from us: call the hotline for the address.')
    assert.doesNotMatch(text, /undefined|null|none/)
    const empty = { name: '  ', phone: '', returnAddress: '\n' }
    assert.equal(
      await printed({ ...order, customer: empty, unit: { serial: '' }, fault: ' ' }),
      text,
    )
  })

  test('is one page in each language for an ordinary case', async () => {
    for (const language of ['en', 'zh-CN', 'both'] as const)
      assert.equal((await textOf(await printRepairOrder(press, liWeisOrder(language)))).length, 1)
  })

  test('leaves the dealer out of the journey where the parcel goes to the depot', async () => {
    const text = await printed({ ...liWeisOrder('en'), viaDealer: false })
    holds(text, 'hand-over. Customer On the way Depot Way back Customer')
  })

  test('is a tagged document with a title, headings, tables and words for its codes', async () => {
    const paper = await structureOf(await printRepairOrder(press, liWeisOrder('both')))
    assert.equal(paper.title, '维修单 Repair order A7K 2N9-F')
    assert.equal(paper.language, 'zh-CN')
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure'])
      assert.ok(paper.roles.includes(role), role)
    assert.deepEqual(paper.alts, ['A7K 2N9-F', 'A7K 2N9-F', '240903170482'])
  })

  test('comes out the same, byte for byte, whenever it is printed again', async () => {
    const [one, two] = [liWeisOrder('both'), liWeisOrder('both')]
    assert.deepEqual(await printRepairOrder(press, one), await printRepairOrder(press, two))
  })
})

test('how the unit is packed stands on the paper where there is room, and never makes a page', async () => {
  const packing = generalPacking
  const inside = (count: number) => ({
    ...liWeisOrder('en'),
    contents: Array.from({ length: count }, (_, i) => ({ count: 1, name: `Cable ${i + 1}` })),
  })
  holds(await printed({ ...inside(3), packing }), 'Packing', ...packing.map(({ en }) => en))
  for (const [items, pages] of [
    [7, 1],
    [9, 2],
  ] as const) {
    const text = await textOf(await printRepairOrder(press, { ...inside(items), packing }))
    assert.equal(text.length, pages, `${items} items`)
    assert.ok(!text.join('').includes('Packing'), `${items} items leave no room`)
  }
})

/** The text of a page without what stands on every page. */
const withoutFoot = (page: string) =>
  page.replace(/^维修单RepairorderA7K2N9-F/, '').replace(/服务热线Hotline[^/]*\/\d+$/, '')

describe('A repair order with a lot to say', () => {
  const story =
    '开机约二十分钟后 HDMI 输出 2 无画面；重新插拔后短时间恢复。\nIt happens at every show.\n'.repeat(
      9,
    )
  const contents = Array.from({ length: 40 }, (_, i) => ({
    count: 1,
    name: texts(`Cable ${i + 1} of the outside broadcast`, `转播线缆 ${i + 1} 号`),
  }))
  const order: RepairOrder = {
    ...liWeisOrder('both'),
    customer: {
      name: `${'欧阳明华 '.repeat(12)}𠮷野`,
      phone: '+86 138 0000 2617, ask for extension 4411 in the afternoon',
      returnAddress: `${'浙江省杭州市西湖区文三路八十八号华星现代产业园，'.repeat(5)}李薇收`,
    },
    unit: { serial: 'BCV-LIVE4KPRO-2409-0317-0482-REV-C-DEMO-UNIT' },
    fault: story,
    contents,
  }

  test('goes on over pages that each name the case, and loses nothing', async () => {
    const pdf = await printRepairOrder(press, order)
    const pages = await textOf(pdf)
    assert.ok(pages.length > 1)
    const text = pages.map(withoutFoot).join('')
    const { customer, unit } = order
    holds(text, customer.name ?? '', customer.phone ?? '', customer.returnAddress ?? '', story)
    holds(text, unit.serial ?? '', '全文见本单末尾', 'Fault, in full')
    for (const { name } of contents) holds(text, `${name['zh-CN']} ${name.en} ✓`)
    for (const [i, page] of pages.entries()) {
      holds(page, 'A7K 2N9-F', `${i + 1} / ${pages.length}`, 'Hotline 400 555 0142')
      const codes = await codesOf(pdf, i + 1, 200)
      assert.ok(codes.includes('code_128 A7K2N9F'), `page ${i + 1} has its code`)
    }
  })

  test('keeps all that is signed, sent and handed over on its first page', async () => {
    const [first = ''] = await textOf(await printRepairOrder(press, order))
    holds(
      first,
      '寄至 Send to 曙光视听',
      '签字 Agreed to notices 1–3, signature',
      '交接记录 Who has it',
    )
  })

  test('breaks a word without end rather than run off the paper', async () => {
    const word = 'x'.repeat(299)
    holds(await printed({ ...liWeisOrder('en'), fault: word }), word)
    const code = 'SN0123456789'.repeat(12)
    holds(await printed({ ...liWeisOrder('en'), unit: { serial: code } }), code)
  })
})

describe('What people write', () => {
  test('is printed as it is, and never run as typst', async () => {
    const names = [
      '#import "@preview/x:1.0.0": *',
      '$ sum_(i=0)^n i $ *bold* _it_ `raw`',
      '= Heading \\ // no comment /* nor this */ @ref <label>',
      '#read("/config.ts") #sys.inputs.data #panic("x")',
      `"quotes" 'single' -- --- ... ~ [ ] { } ( ) \\u{1F600}`,
    ]
    for (const name of names) {
      const order = {
        ...liWeisOrder('en'),
        customer: { name },
        fault: name,
        unit: { serial: name },
      }
      const text = await printed(order)
      assert.equal(text.split(squeezed(name)).length, 4, `${name} stands in ${text}`)
    }
  })

  test('keeps its rare characters, whichever face has them', async () => {
    const names = [
      '𠮷野家',
      '龘䶮',
      '髙﨑',
      'Łukasz Żółć',
      'Владимир',
      'Nguyễn Thị Ánh',
      'José Ñandú',
    ]
    const customer = { name: names.join(' ') }
    const text = await printed({ ...liWeisOrder('both'), customer })
    for (const name of names) {
      const mend = 'install a face that has it, such as Debian’s fonts-noto-cjk'
      assert.ok(text.includes(squeezed(name)), `${name} is lost: ${mend}`)
    }
  })

  test('loses control characters and broken ones, and keeps its lines', async () => {
    const fault = 'No\u0000 picture\u0007\r\non\tHDMI\u2028output 2\u001b \ud842'
    const text = await printed({ ...liWeisOrder('en'), fault })
    holds(text, 'Fault No picture on HDMI output 2 \ufffd Contents')
  })
})

describe('The blank form', () => {
  test('asks people without a case for the four facts, on one page in each language', async () => {
    for (const language of ['en', 'zh-CN', 'both'] as const) {
      const form = blankForm(brightcut(language), texts('on the back', '见机身背面'))
      const pdf = await printRepairOrder(press, form)
      const pages = await textOf(pdf)
      assert.equal(pages.length, 1)
      assert.deepEqual(await codesOf(pdf), [])
      const facts = {
        en: ['Customer Telephone', 'Serial number, on the back', 'Return address', 'Fault'],
        'zh-CN': ['客户姓名 联系电话', '序列号（见机身背面）', '寄回地址', '故障描述'],
        both: [
          '客户姓名 Customer',
          '序列号（见机身背面） Serial',
          '寄回地址 Return',
          '故障描述 Fault',
        ],
      }
      holds(pages.join(''), ...facts[language], '400 555 0142')
    }
  })

  test('says what to do without a case number, and where we write it', async () => {
    const text = await printed(blankForm(brightcut('en')))
    holds(text, 'No case number yet? Fill in the four facts', 'Case We fill this in on receipt')
    holds(text, 'Bought from a dealer: send it to that dealer.')
  })
})
