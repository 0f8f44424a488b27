import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import { DateText } from '../../ui/date-text.tsx'
import { Plate } from '../../ui/plate.tsx'
import { Part, Row } from '../case/facts/part.tsx'
import { statusWords } from '../find/units.tsx'
import { modelPath } from '../models/paths.ts'
import { Go } from '../parts/go.tsx'
import { Agreements } from './agreements.tsx'
import { Correct } from './correct.tsx'
import { Proofs } from './proofs.tsx'
import type { Unit } from './read-unit.ts'
import { Relabels } from './relabels.tsx'

/** What the register knows of a unit. */
export function Known({ unit }: { unit: Unit }) {
  const { language } = useDesk()
  const { device, owner, mayRegister } = unit
  const { seller, soldByMaker } = device
  return (
    <div>
      <Part title={m.details()}>
        <Row name={m.unit_status()}>{statusWords[device.status]()}</Row>
        <Row name={m.policy_model()}>
          <Go to={modelPath(device.model.number)} look="link">
            {device.model.number}
          </Go>
        </Row>
        <Row name={m.unit_bought()}>
          <Day day={device.soldOn ?? device.purchasedOn} />
        </Row>
        <Row name={m.unit_seller()}>
          {textIn(seller?.name, language) ?? (soldByMaker ? m.unit_maker() : m.unit_unknown())}
        </Row>
        <Row name={m.unit_shipped()}>
          <Day day={device.shippedOn} />
        </Row>
        <Row name={m.unit_made()}>
          <Day day={device.madeOn} />
        </Row>
        {device.handedOverOn && (
          <Row name={m.unit_handed_over()}>
            <Day day={device.handedOverOn} />
          </Row>
        )}
        {device.barCode && <Row name={m.unit_bar_code()}>{device.barCode}</Row>}
        <Row name={m.unit_place()}>{textIn(device.model.serialPlace, language)}</Row>
        <Chain name={m.unit_replaced_by()} serial={device.replacedBySerial} />
        <Chain name={m.unit_replaces()} serial={device.replacesSerial} />
        {device.model.components.map(({ key, name }) => {
          const serial = device.componentSerials[key]
          return (
            serial && (
              <Row key={key} name={textIn(name, language)}>
                <span className="plate-text break-all">{serial}</span>
              </Row>
            )
          )
        })}
        {mayRegister && <Correct key={device.version} unit={unit} />}
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
      <Proofs unit={unit} />
      <Agreements unit={unit} />
      <Relabels unit={unit} />
    </div>
  )
}

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
