import type { PolicyInput } from '../policy.ts'

/** What each clause of the reference policy says, in our own words. */
export const clauses: PolicyInput['clauses'] = {
  '1.1': {
    title: { en: 'What the warranty gives', 'zh-CN': '保修内容' },
    text: {
      en: 'Service is by mailing in, by the user or the dealer. A unit that came through a legal channel, was used normally and fails through its own quality is repaired free of charge. This lasts one year from the day the consumer bought it. The serial number, or another document that shows the purchase, is enough. Covered are the host and its main accessories; packaging, cables, manuals and other accessories are not. What a dealer promises beyond this, and the maker did not guarantee, is owed by the dealer alone.',
      'zh-CN':
        '服务方式为寄修，由用户或经销商寄送。经合法渠道购得、正常使用的设备，因自身质量发生故障的，免费维修。保修期一年，自消费者购买之日起算。出示序列号或其他购买凭证即可。保修范围为主机及主要配件；包装、线缆、说明书及其他附件不在其内。经销商另作的承诺，凡厂家未予担保的，由经销商自行负责。',
    },
  },
  '1.2': {
    title: { en: 'Software', 'zh-CN': '软件服务' },
    text: {
      en: "During the warranty there are free and paid software services. Free software is upgraded without charge, other software at the maker's upgrade price.",
      'zh-CN':
        '保修期内提供免费及付费的软件服务。免费软件免费升级；付费软件按厂家的升级价格收费升级。',
    },
  },
  '1.3': {
    title: { en: 'Longer service', 'zh-CN': '延保与续保' },
    text: {
      en: 'Whoever needs more than this policy gives agrees on an extension or renewal of service, signed separately, with the maker or an authorized dealer at the time of purchase.',
      'zh-CN': '需要超出本政策的服务时，请在购买时与厂家或授权经销商另行签订延保或续保协议。',
    },
  },
  '2': {
    title: { en: 'What is not covered', 'zh-CN': '不在保修范围的情形' },
    text: {
      en: 'The cases below are examples and do not end the list. In such a case the responsible party is to be asked for a solution, or paid service can be chosen. Data stored on a unit, or belonging to it in another form, is not guaranteed: customers keep their own copies.',
      'zh-CN':
        '以下为列举，不限于此。遇有这些情形，可向责任方寻求解决，或选择有偿服务。设备内存储的以及与设备有关的其他数据不在保证之列，请客户自行备份。',
    },
  },
  '2.1': {
    title: { en: 'Against the manual', 'zh-CN': '未按说明书使用' },
    text: {
      en: 'The unit was installed, used, looked after or stored otherwise than its manual asks, and failed or was damaged by that.',
      'zh-CN': '安装、使用、养护或存放不符合说明书要求，由此引起故障或损坏。',
    },
  },
  '2.2': {
    title: { en: 'Warranty ended', 'zh-CN': '保修到期' },
    text: { en: 'The term of the warranty is over.', 'zh-CN': '保修期已届满。' },
  },
  '2.3': {
    title: { en: 'Bar code or serial number changed', 'zh-CN': '条码或序列号被改动' },
    text: {
      en: 'Somebody altered or removed the bar code or the serial number and was not authorized to.',
      'zh-CN': '未经授权更改或去除机身条码、序列号。',
    },
  },
  '2.4': {
    title: { en: 'Certificate of another unit', 'zh-CN': '凭证与设备不符' },
    text: {
      en: 'The bar code or the model on the warranty certificate is not that of the unit.',
      'zh-CN': '保修凭证所载条码或型号与设备不一致。',
    },
  },
  '2.5': {
    title: { en: 'Opened or repaired by others', 'zh-CN': '非授权拆修' },
    text: {
      en: 'The unit was taken apart or repaired by people who belong neither to the maker nor to a service agency that it authorized.',
      'zh-CN': '由厂家及其授权服务机构以外的人员拆开或维修。',
    },
  },
  '2.6': {
    title: { en: 'Settings changed, or a virus', 'zh-CN': '擅改配置或感染病毒' },
    text: {
      en: 'The unit fails because files of its inherent settings were changed without permission, or because of a virus.',
      'zh-CN': '未经许可修改设备固有配置文件，或感染病毒，由此引起故障。',
    },
  },
  '2.7': {
    title: { en: 'Accident or human act', 'zh-CN': '意外或人为损坏' },
    text: {
      en: 'An accident or a human act damaged the unit: wrong input voltage, heat, liquid, mechanical force, breakage, heavy oxidation or rust, and the like.',
      'zh-CN':
        '意外或人为因素造成的损坏：输入电压不当、高温、进液、机械损伤、破裂、严重氧化或锈蚀等。',
    },
  },
  '2.8': {
    title: { en: 'Damaged on the way to repair', 'zh-CN': '寄修途中损坏' },
    text: {
      en: 'The unit was damaged while it was carried, loaded or unloaded on its way to repair.',
      'zh-CN': '寄修途中因运输、装卸造成的损坏。',
    },
  },
  '2.9': {
    title: { en: 'Force majeure', 'zh-CN': '不可抗力' },
    text: {
      en: 'The unit failed or was damaged through force majeure, for instance an earthquake, a fire or lightning.',
      'zh-CN': '地震、火灾、雷击等不可抗力引起的故障或损坏。',
    },
  },
  '2.10': {
    title: { en: 'Not of the product itself', 'zh-CN': '非产品自身原因' },
    text: {
      en: "Any other failure or damage that does not come from the product's own design, technology, making or quality.",
      'zh-CN': '其他并非源自产品自身设计、工艺、制造或质量的故障与损坏。',
    },
  },
  '3.1': {
    title: { en: 'No other warranty', 'zh-CN': '无其他保证' },
    text: {
      en: 'Beyond what these terms say there is no warranty, express or implied, be it of merchantable quality, of fitness for a particular purpose, or from dealing, use or trade custom.',
      'zh-CN':
        '除本政策写明的以外，不作任何明示或默示的保证，包括适销性、特定用途的适用性，以及由交易、使用或商业往来引申的保证。',
    },
  },
  '3.2': {
    title: { en: 'Liability', 'zh-CN': '责任限制' },
    text: {
      en: 'The maker is not liable for the loss of intangible things such as settings and programs, nor for what is owed to third parties.',
      'zh-CN': '配置、程序等无形财产的损失，以及对第三方的赔偿，厂家不承担责任。',
    },
  },
  '4': {
    title: { en: 'Reading and change of these terms', 'zh-CN': '解释与变更' },
    text: {
      en: 'How these terms are read rests with the maker. It may make needed changes to them, and to the performance and specification of its products, without notice.',
      'zh-CN': '本政策由厂家负责解释。厂家可对保修条款、产品性能及规格作必要调整，不另行通知。',
    },
  },
}
