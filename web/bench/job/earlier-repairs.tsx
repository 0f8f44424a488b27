import type { Explanation } from '#warranty/explanation.ts'
import * as m from '../../messages/compiled/messages.js'
import { RadioCards } from '../../ui/radio-cards.tsx'

/** What the technician has said of an earlier repair, by the reason of its check. */
const said: Readonly<Record<string, string>> = {
  same_fault: 'yes',
  another_fault: 'no',
  not_compared: '',
}

/** Of repairs that are still warranted: whether it is the fault that was repaired then. */
export function EarlierRepairs({ explanation: { checks } }: { explanation: Explanation }) {
  const warranted = new Map(
    checks
      .filter(({ reason }) => reason === 'in_repair_warranty')
      .map(({ basisId, sentence }) => [basisId, sentence]),
  )
  const asked = checks.filter(
    ({ check, reason, basisId }) =>
      check === 'relation' && reason in said && warranted.has(basisId),
  )
  return asked.map(({ basisId, reason }, at) => (
    <div key={basisId} className="grid gap-2">
      <input type="hidden" name={`sameFaults[${at}].repair`} value={basisId ?? ''} />
      <RadioCards
        field={{
          id: `judge-same-fault-${at}`,
          name: `sameFaults[${at}].same`,
          initialValue: said[reason],
        }}
        label={m.job_same_fault()}
        hint={warranted.get(basisId)}
        columns={2}
        cards={[
          { value: 'yes', label: m.job_same_fault_yes() },
          { value: 'no', label: m.job_same_fault_no() },
        ]}
      />
    </div>
  ))
}
