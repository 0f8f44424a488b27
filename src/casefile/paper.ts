import { requirePermission } from '#access/permissions.ts'
import type { Viewer } from '#access/viewer.ts'
import type { Content } from '#catalogue/model.ts'
import { type Address, addressLines } from '#kernel/address.ts'
import { dayIn } from '#kernel/calendar.ts'
import { writtenFor } from '#kernel/destination.ts'
import type { Texts } from '#kernel/language.ts'
import { showPhone } from '#kernel/phone.ts'
import { readOrganization } from '#organizations/actions.ts'
import type { Organization } from '#organizations/organization.ts'
import { printRepairOrder } from '#parcels/paper/print.ts'
import {
  blankForm,
  type PaperAddress,
  type PaperFrame,
  type PaperLanguage,
  type RepairOrder,
} from '#parcels/repair-order.ts'
import type { Deps } from '#platform/deps.ts'
import { policyInForce } from '#policy/actions.ts'
import { noteReading } from '#readers/note.ts'
import { caseFileOf } from './read.ts'
import type { CasePlace, CaseView } from './view.ts'

/** The paper that travels with the unit, as PDF. @throws missing: no such case, or not theirs */
export async function repairOrderPdf(
  deps: Deps,
  viewer: Viewer,
  number: string,
  language: PaperLanguage,
): Promise<Uint8Array> {
  requirePermission(viewer, 'repair_order.read')
  const organization = await readOrganization(deps, viewer)
  const file = await caseFileOf(deps, viewer, number)
  if (file.contact) noteReading(deps, viewer, 'paper', 'case', [file.id])
  const frame = await frameOf(deps, viewer, organization, language, file)
  return await printRepairOrder(deps.press, orderOf(organization, frame, file))
}

/** The form of people without a case, with its four facts to fill in. */
export async function blankFormPdf(
  deps: Deps,
  viewer: Viewer,
  language: PaperLanguage,
): Promise<Uint8Array> {
  const organization = await readOrganization(deps, viewer)
  const frame = await frameOf(deps, viewer, organization, language, null)
  return await printRepairOrder(deps.press, blankForm(frame))
}

const lettersOf = (language: PaperLanguage) => (language === 'en' ? 'en' : 'zh-CN')

async function frameOf(
  deps: Deps,
  viewer: Viewer,
  organization: Organization,
  language: PaperLanguage,
  file: CaseView | null,
): Promise<PaperFrame> {
  const today = dayIn(organization.timeZone, deps.clock())
  const { terms, notices } = await policyInForce(deps, viewer, today)
  const sendTo = file && addressee(file.sendTo === 'dealer' ? file.dealer : file.depot)
  return {
    language,
    organization: { name: organization.name, hotline: organization.hotline },
    printedOn: today,
    notices: {
      version: String(terms.version),
      list: notices.map(({ text, clause }) => ({ text, ...(clause ? { clause } : {}) })),
    },
    ...(sendTo
      ? { sendTo: postal(sendTo, organization, language, file?.contact?.address?.country) }
      : {}),
    viaDealer: file?.sendTo === 'dealer',
  }
}

const addressee = (place: CasePlace | null) => (place?.address ? place : null)

const postal = (
  place: CasePlace,
  { country }: Organization,
  language: PaperLanguage,
  from: string | undefined,
): PaperAddress => {
  const { lines, local, phone } = writtenFor(place, lettersOf(language), country, from)
  return {
    name: place.name,
    // Its name stands above in each of the paper's languages; two ways to write it are short of room.
    address:
      local.length === 0
        ? lines.join('\n')
        : [lines[0], lines.slice(1).join(', '), local.slice(1).join(' ')].join('\n'),
    ...(phone ? { phone } : {}),
  }
}

const linesOf = (address: Address, country: string, language: PaperLanguage): string =>
  addressLines(address, lettersOf(language), country).join('\n')

function orderOf(organization: Organization, frame: PaperFrame, file: CaseView): RepairOrder {
  const { contact, device } = file
  const { country } = organization
  return {
    ...frame,
    caseNumber: file.number,
    customer: {
      ...(contact?.name ? { name: contact.name } : {}),
      ...(contact?.phone ? { phone: showPhone(contact.phone, country) } : {}),
      ...(contact?.address
        ? { returnAddress: linesOf(contact.address, country, frame.language) }
        : {}),
    },
    unit: {
      serial: device.serial,
      model: device.model.number,
      serialPlace: device.model.serialPlace,
    },
    packing: device.model.packing,
    ...(file.fault ? { fault: file.fault } : {}),
    ...(file.otherContents ? { otherContents: file.otherContents } : {}),
    ...(file.declared.length > 0 || file.otherContents
      ? {
          contents: file.declared.map(({ item, quantity }) => ({
            count: quantity,
            name: nameOf(item, device.model.contents),
          })),
        }
      : {}),
  }
}

const nameOf = (key: string, contents: readonly Content[]): Texts | string =>
  contents.find((content) => content.key === key)?.name ?? key
