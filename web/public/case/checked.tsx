import { partName } from '#catalogue/part-name.ts'
import { useDesk } from '../../desk.ts'
import * as m from '../../messages/compiled/messages.js'
import type { CustomersCase } from './reach.ts'

/** What was declared, and what of it was found when the parcel was unpacked. */
export function Checked({ file }: { file: CustomersCase }) {
  const { language } = useDesk()
  const { declared, otherContents, checked, device } = file
  const nameOf = (item: string) => partName(device.model.contents, item, language)
  const received = checked.length > 0
  const rows = received
    ? checked.map(({ item, declared: told, received: found }) => ({ item, told, found }))
    : declared.map(({ item, quantity }) => ({ item, told: quantity, found: null }))
  return (
    <>
      {rows.length > 0 && (
        <table className="w-full border-y border-line">
          <thead className="text-small text-soft">
            <tr className="border-b border-line">
              <th className="py-2 text-start font-normal">{m.your_contents_what()}</th>
              <th className="py-2 text-end font-normal">{m.your_contents_declared()}</th>
              {received && (
                <th className="py-2 text-end font-normal">{m.your_contents_received()}</th>
              )}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {rows.map(({ item, told, found }) => (
              <tr key={item}>
                <th className="py-2 text-start font-medium">{nameOf(item)}</th>
                <td className="py-2 text-end">{told}</td>
                {found !== null && (
                  <td
                    className={
                      found < told ? 'py-2 text-end font-semibold text-trouble' : 'py-2 text-end'
                    }
                  >
                    {found < told ? m.your_contents_short({ count: found }) : found}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {otherContents && (
        <p className="break-words whitespace-pre-line">
          <span className="block text-small text-soft">{m.your_contents_other()}</span>
          {otherContents}
        </p>
      )}
    </>
  )
}
