import * as m from '../messages/compiled/messages.js'

/**
 * What the summary of errors calls a field: its label, by the last part of its name. The summary
 * stands before the fields and is drawn before them, so it can't ask them. A field that each form
 * calls otherwise (`text`) is not here: its sentence stands alone.
 */
const words: Readonly<Record<string, () => string>> = {
  serial: m.tell_serial,
  model: m.tell_model,
  number: m.reach_number,
  fault: m.tell_fault,
  'message.fault': m.tell_message,
  name: m.tell_name,
  mail: m.tell_mail,
  email: m.sign_in_email,
  phone: m.tell_phone,
  digits: m.status_digits,
  region: m.address_field_region,
  city: m.address_field_city,
  district: m.address_field_district,
  street: m.address_field_street,
  postalCode: m.address_field_postal_code,
  courier: m.your_courier,
  tracking: m.your_tracking,
  password: m.sign_in_password,
  'set.password': m.password_new,
  again: m.password_again,
  timeZone: m.first_run_time_zone,
  currency: m.first_run_currency,
  hotline: m.hotline,
  administrator: m.staff_name,
  role: m.staff_role,
  method: m.money_how,
  receivedOn: m.money_received_on,
  paidOn: m.money_paid_on,
  reference: m.money_reference,
  validUntil: m.quote_valid_until,
  'depot.nameEn': m.maker_name_en,
  'depot.nameZh': m.maker_name_zh,
  holder: m.your_pay_holder,
  bank: m.your_pay_bank,
  account: m.your_pay_account,
  inspectionFee: m.fees_inspection,
  secondPersonAbove: m.fees_second,
  'fees.tax': m.fees_tax,
  'limits.betterDateDays': m.limits_better_date,
  'limits.repairWarrantyDays': m.limits_repair_warranty,
  'limits.reminderDays': m.limits_reminder,
  'limits.quotationValidityDays': m.limits_quotation,
  'limits.unansweredDays': m.limits_unanswered,
  'limits.daysToConfirm': m.limits_confirm,
  'limits.disputeDays': m.limits_dispute,
}

/**
 * `customer.name` is a name; null where forms call the field differently.
 * @param of the form, whose own word stands before the others'
 */
export function fieldWord(of: string, name: string): string | null {
  const last = name.split('.').at(-1) ?? name
  const known = [`${of}.${last}`, last].find((key) => Object.hasOwn(words, key))
  return (known !== undefined && words[known]?.()) || null
}
