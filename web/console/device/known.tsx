import type { ReactNode } from 'react'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Part, Row } from '../case/facts/part.tsx'
import { statusWords } from '../find/units.tsx'
import { Go } from '../parts/go.tsx'
import type { Unit } from './read-unit.ts'

const proofs = {
  invoice: m.proof_invoice,
  dealer_record: m.proof_dealer_record,
  certificate: m.proof_certificate,
  order: m.proof_order,
  serial: m.proof_serial,
}

/** What the register knows of a unit. */
export function Known({ unit }: { unit: Unit }) {
  const { language } = useDesk()
  const { device, owner } = unit
  const { seller, soldByMaker } = device
  return (
    <div>
      <Part title={m.details()}>
        <Row name={m.unit_status()}>{statusWords[device.status]()}</Row>
        <Row name={m.unit_bought()}>
          <Day day={device.soldOn ?? device.purchasedOn} />
        </Row>
        <Row name={m.unit_seller()}>
          {seller?.name[language] ?? (soldByMaker ? m.unit_maker() : m.unit_unknown())}
        </Row>
        <Row name={m.unit_shipped()}>
          <Day day={device.shippedOn} />
        </Row>
        <Row name={m.unit_made()}>
          <Day day={device.madeOn} />
        </Row>
        <Row name={m.unit_place()}>{device.model.serialPlace[language]}</Row>
        <Chain name={m.unit_replaced_by()} serial={device.replacedBySerial} />
        <Chain name={m.unit_replaces()} serial={device.replacesSerial} />
      </Part>
      {owner && (
        <Part title={m.unit_owner()}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">{owner.name}</span>
            {owner.phone && (
              <a href={owner.phone.href} className="link">
                {owner.phone.shown}
              </a>
            )}
          </div>
          {owner.mail && (
            <a href={`mailto:${owner.mail}`} className="link text-small break-all text-soft">
              {owner.mail}
            </a>
          )}
        </Part>
      )}
      {unit.proofs.length > 0 && (
        <Part title={m.unit_proofs()}>
          {unit.proofs.map(({ id, kind, datedOn, confirmed, withdrawn }) => (
            <Row key={id} name={proofs[kind]()}>
              <Day day={datedOn} />
              {withdrawn && <Aside>{m.proof_withdrawn()}</Aside>}
              {confirmed && !withdrawn && <Aside>{m.proof_confirmed()}</Aside>}
            </Row>
          ))}
        </Part>
      )}
    </div>
  )
}

const Aside = ({ children }: { children: ReactNode }) => (
  <span className="ms-2 text-small text-soft">{children}</span>
)

const Day = ({ day }: { day: string | null }) =>
  day === null ? <span>{m.unit_unknown()}</span> : <DateText at={day} weekday={false} year />

function Chain({ name, serial }: { name: string; serial: string | null }) {
  if (serial === null) return null
  return (
    <Row name={name}>
      <Go to={`/desk/devices/${serial}`}>
        <Plate kind="serial" value={serial} />
      </Go>
    </Row>
  )
}
