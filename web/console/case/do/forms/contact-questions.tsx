import { textIn } from '#kernel/language.ts'
import { useDesk } from '../../../../desk.ts'
import * as m from '../../../../messages/compiled/messages.js'
import { Checkbox } from '../../../../ui/checkbox-rows.tsx'
import { RadioCards } from '../../../../ui/radio-cards.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { ScrollRegion } from '../../../parts/scroll-region.tsx'
import { cancelWords } from '../../../words/ending-word.ts'
import { Amount } from '../../facts/quotation.tsx'
import type { Question } from '../command-form.tsx'
import { WordFields } from './word-fields.tsx'

export const Diagnose: Question = ({ field }) => (
  <TextArea field={field('text')} label={m.diagnose_text()} hint={m.optional()} />
)

export const Resolve: Question = ({ field }) => (
  <>
    <RadioCards
      field={field('how', 'advice')}
      label={m.resolve_how()}
      columns={2}
      cards={[
        { value: 'advice', label: m.resolve_advice() },
        { value: 'guide', label: m.resolve_guide() },
        { value: 'software', label: m.resolve_software() },
        { value: 'no_fault', label: m.resolve_no_fault() },
      ]}
    />
    <TextArea field={field('text')} label={m.resolve_text()} hint={m.optional()} />
  </>
)

export const Reopen: Question = ({ field }) => (
  <TextArea field={field('text')} label={m.reopen_text()} hint={m.optional()} />
)

/** Where to send it, as where it was bought says; the fee, where the desk has set one. */
export const Authorize: Question = ({ field, more }) => {
  const [depot] = more.depots
  const depotName = more.depots.length === 1 ? depot?.label : undefined
  return (
    <>
      <RadioCards
        field={field('sendTo', more.seller ? 'dealer' : 'depot')}
        label={m.authorize_where()}
        hint={more.seller ? m.authorize_bought_dealer() : m.authorize_bought_maker()}
        cards={[
          ...(more.seller
            ? [
                {
                  value: 'dealer',
                  label: m.authorize_to_dealer({ name: more.seller }),
                  says: m.authorize_to_dealer_says(),
                },
              ]
            : []),
          {
            value: 'depot',
            label: depotName
              ? m.authorize_to_depot_named({ name: depotName })
              : m.authorize_to_depot(),
            says: m.authorize_to_depot_says(),
          },
        ]}
      />
      {more.depots.length > 1 && (
        <Select field={field('depotId')} label={m.authorize_depot()} choices={more.depots} />
      )}
      {more.fee && (
        <Checkbox
          name="feeTold"
          value="on"
          label={
            <>
              {m.authorize_fee_before()} <Amount wire={more.fee} total />
              {m.authorize_fee_after()}
            </>
          }
          says={m.authorize_fee_says()}
        />
      )}
    </>
  )
}

export const ShipIn: Question = ({ field, known }) => (
  <>
    <TextField
      field={field('tracking')}
      label={m.ship_tracking()}
      hint={m.ship_tracking_hint()}
      plate
      autoComplete="off"
    />
    <TextField
      field={field('courier')}
      label={m.ship_courier()}
      hint={m.optional()}
      list="couriers"
    />
    <datalist id="couriers">
      {['SF Express', 'EMS', 'JD Logistics', 'ZTO', 'YTO', 'DHL', 'UPS', 'FedEx'].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
    {known.file.sendTo === 'dealer' && (
      <RadioCards
        field={field('from', 'customer')}
        label={m.ship_from()}
        columns={2}
        cards={[
          { value: 'customer', label: m.ship_from_customer() },
          { value: 'dealer', label: m.ship_from_dealer() },
        ]}
      />
    )}
  </>
)

/** The notices in the customer's own language, to be read out or seen signed on paper. */
export const Acknowledge: Question = ({ field, known, more }) => {
  const { language } = known.file
  return (
    <>
      <ScrollRegion
        label={m.details_notices()}
        look="max-h-72 overflow-y-auto rounded-control border border-line p-4"
      >
        <div lang={language}>
          {more.notices?.list.map((notice) => (
            <div key={notice.id} className="pb-3 last:pb-0">
              <h3 className="font-semibold">{notice.title}</h3>
              <p className="leading-prose">{notice.text}</p>
            </div>
          ))}
        </div>
      </ScrollRegion>
      <input type="hidden" name="policyVersion" value={more.notices?.version ?? ''} />
      <input type="hidden" name="language" value={language} />
      <RadioCards
        field={field('how', 'phone')}
        label={m.acknowledge_how()}
        columns={2}
        cards={[
          { value: 'phone', label: m.acknowledge_by_phone() },
          { value: 'paper', label: m.acknowledge_by_paper() },
        ]}
      />
    </>
  )
}

export const Cancel: Question = ({ field }) => (
  <>
    <Select
      field={field('reason', 'changed_mind')}
      label={m.cancel_reason()}
      choices={Object.entries(cancelWords).map(([value, word]) => ({ value, label: word() }))}
    />
    <WordFields field={field} />
  </>
)

/** The box as the model is delivered, each thing with how many the sender says are in it. */
export const Declare: Question = ({ field, known }) => {
  const { language } = useDesk()
  const { declared, otherContents, device } = known.file
  return (
    <>
      <fieldset className="grid gap-1">
        <legend className="pb-1.5 font-semibold">{m.declare_what()}</legend>
        {device.model.contents.map(({ key, name }, at) => {
          const said = declared.find(({ item }) => item === key)?.quantity
          const quantity = field(
            `contents[${at}].quantity`,
            String(said ?? (key === 'host' ? 1 : 0)),
          )
          return (
            <div
              key={key}
              className="flex items-center justify-between gap-3 border-b border-line py-1.5"
            >
              <label htmlFor={quantity.id}>{textIn(name, language)}</label>
              <input type="hidden" name={`contents[${at}].item`} value={key} />
              <input
                id={quantity.id}
                name={quantity.name}
                type="number"
                min={0}
                max={99}
                defaultValue={String(quantity.initialValue)}
                className="min-h-10 w-20 rounded-control border border-edge bg-paper px-3 text-end hover:border-ink"
              />
            </div>
          )
        })}
      </fieldset>
      <TextArea
        field={field('other', otherContents ?? '')}
        label={m.declare_other()}
        hint={m.optional()}
        rows={2}
      />
    </>
  )
}
