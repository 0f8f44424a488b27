import { redirect } from 'react-router'
import type { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import type { Submitted } from '../../forms/acting.ts'
import { addressFrom } from '../../forms/address.ts'
import { viewerOf } from '../../forms/viewer-of.ts'
import { casePath } from '../case/paths.ts'
import type { reportForm, saidForm } from './report-schema.ts'

type Sent = Submitted<z.output<typeof reportForm>>

/** Reports what a caller tells, then gives at once what was agreed. Leads to the case. */
export async function giveReport(sent: Sent): Promise<Response> {
  const { app, value, key, now } = sent
  const { serial, model, customerId, customer, fault, said } = value
  const { street } = customer.address
  const reported = await app.cases.report(viewerOf(sent), key || undefined, {
    serial,
    ...(model ? { model } : {}),
    ...(customerId ? { customerId } : {}),
    fault,
    customer: {
      ...customer,
      address: street ? addressFrom({ ...customer.address, street }) : null,
    },
    channel: 'phone',
    ...(said ? { word: { how: 'phone', at: now.toISOString(), text: said } } : {}),
  })
  // Only a case that the viewer may not see has no number here, and staff see all.
  if (!('number' in reported)) return redirect('/desk')
  const to = casePath(reported.number)
  if (reported.joined) return redirect(`${to}?done=joined`)
  try {
    return redirect(`${to}?done=${await giveNext(sent, reported)}`)
  } catch (error) {
    if (!isRefusal(error)) throw error
    // The report stands whatever came after it; the case says what it allows and why not.
    return redirect(`${to}?done=report`)
  }
}

async function giveNext(
  sent: Sent,
  { number, version }: { number: string; version: number },
): Promise<string> {
  const { app, value, key } = sent
  const viewer = viewerOf(sent)
  // Each command of this form has a key of its own: sent twice, all of it happens once.
  const keyOf = (what: string) => (key ? `${key}.${what}` : undefined)
  if (value.next === 'report') return 'report'
  if (value.next === 'resolve') {
    const { how = 'advice', done } = value
    const order = { number, version, key: keyOf('resolve') }
    await app.cases.command(viewer, 'resolve', order, { how, ...(done ? { text: done } : {}) })
    return 'resolve'
  }
  const { sendTo, depotId, feeTold, noticesTold, policyVersion, customer } = value
  let seen = version
  // First, since whoever has not read them when mail-in is agreed is asked to.
  if (noticesTold && policyVersion !== undefined) {
    const read = { number, version, key: keyOf('acknowledge') }
    const { language } = customer
    const agreed = { policyVersion, language, how: 'phone' }
    seen = (await app.cases.command(viewer, 'acknowledge', read, agreed)).version
  }
  const order = { number, version: seen, key: keyOf('authorize') }
  await app.cases.command(viewer, 'authorize', order, {
    ...(sendTo ? { sendTo } : {}),
    ...(depotId ? { depotId } : {}),
    feeTold,
  })
  return 'authorize'
}

/** Adds what a caller says to the case that is open already. */
export async function addSaid(sent: Submitted<z.output<typeof saidForm>>): Promise<Response> {
  const { app, value, version, key } = sent
  const { number, said } = value
  const order = { number, version: version ?? 0, key: key || undefined }
  const call = { kind: 'call', direction: 'in', text: said }
  await app.cases.command(viewerOf(sent), 'contact', order, call)
  return redirect(`${casePath(number)}?done=contact`)
}
