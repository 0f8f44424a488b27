import type { Case } from './case.ts'

/** Where each field of a case stands in its table. The `json` ones are stored as jsonb. */
export const columns = {
  organizationId: 'organization_id',
  id: 'id',
  number: 'number',
  version: 'version',
  head: 'head',
  stage: 'stage',
  stageSince: 'stage_since',
  openedAt: 'opened_at',
  openedVia: 'opened_via',
  reportedOn: 'reported_on',
  deviceId: 'device_id',
  customerId: 'customer_id',
  dealerId: 'dealer_id',
  depotId: 'depot_id',
  sendTo: 'send_to',
  contactVersion: 'contact_version',
  addressKnown: 'address_known',
  language: 'language',
  faultTextId: 'fault_text_id',
  declaredSerial: 'declared_serial',
  receivedSerial: 'received_serial',
  receivedAt: 'received_at',
  declared: 'declared',
  otherContentsTextId: 'other_contents_text_id',
  checked: 'checked',
  wordBy: 'word_by',
  holdReason: 'hold_reason',
  holdSince: 'hold_since',
  holdUntil: 'hold_until',
  outcome: 'outcome',
  replacementDeviceId: 'replacement_device_id',
  clearance: 'clearance',
  disposition: 'disposition',
  feeMinor: 'fee_minor',
  feeSettled: 'fee_settled',
  deliveredAt: 'delivered_at',
  closedAt: 'closed_at',
  judged: 'judged',
  appealed: 'appealed',
} as const satisfies Record<keyof Case, string>

export type Field = keyof typeof columns

const types: Partial<Record<Field, string>> = {
  declared: 'jsonb',
  checked: 'jsonb',
  clearance: 'jsonb',
  disposition: 'jsonb',
}

/** Is the field kept as jsonb, so that its value goes over as text? */
export const isJson = (field: Field): boolean => types[field] === 'jsonb'

export const fields = Object.keys(columns) as Field[]
