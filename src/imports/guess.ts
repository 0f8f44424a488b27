import { type ImportField, importFields, type Mapping } from './import.ts'

/** Words that headings of registers are made of, plain: letters and digits alone, without case. */
const words: Readonly<Record<ImportField, readonly string[]>> = {
  serial: [
    'serial',
    'serialno',
    'serialnumber',
    'sn',
    '序列号',
    '机身号',
    '机身序列号',
    '产品序列号',
  ],
  model: ['model', 'modelno', 'modelnumber', 'product', 'sku', '型号', '产品型号', '机型'],
  barCode: ['barcode', 'ean', 'gtin', '条码', '条形码'],
  madeOn: ['made', 'madeon', 'manufactured', 'productiondate', 'builddate', '生产日期', '出厂日期'],
  shippedOn: [
    'shipped',
    'shippedon',
    'shipdate',
    'shippingdate',
    'dispatched',
    '发货日期',
    '出库日期',
  ],
  soldOn: ['sold', 'soldon', 'saledate', 'dateofsale', 'invoicedate', '销售日期', '开票日期'],
  soldBy: ['soldby', 'seller', 'dealer', 'reseller', '经销商', '销售商', '代理商'],
  handedOverOn: ['delivered', 'deliveredon', 'deliverydate', 'handedover', '交付日期', '签收日期'],
  purchasedOn: [
    'purchased',
    'purchasedon',
    'purchasedate',
    'dateofpurchase',
    '购买日期',
    '购机日期',
  ],
}

const plain = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * What the headings seem to mean; null: no heading looks like that of a serial number. A remembered
 * mapping goes first where the file has its columns.
 */
export function guessMapping(
  columns: readonly string[],
  remembered: Mapping | null,
): Mapping | null {
  const there = (heading: string | undefined) => heading !== undefined && columns.includes(heading)
  if (remembered && Object.values(remembered.columns).every(there)) return remembered
  const found: Partial<Record<ImportField, string>> = {}
  for (const field of importFields) {
    const heading = columns.find((column) => words[field].includes(plain(column)))
    if (heading) found[field] = heading
  }
  const { serial, ...others } = found
  return serial ? { columns: { serial, ...others }, model: null, dayOrder: null } : null
}
