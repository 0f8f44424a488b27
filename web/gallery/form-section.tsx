import { CheckboxRows } from '../ui/checkbox-rows.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { Select } from '../ui/select.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { inWords } from './words.ts'

export function FormSection() {
  const wrong = inWords('11 digits, 12 needed', '应为 12 位，您填了 11 位')
  return (
    <>
      <div className="grid gap-4">
        <ErrorSummary errors={[{ id: 'g-serial', says: wrong }]} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextField
            field={{ id: 'g-courier', name: 'courier', initialValue: 'SF 1587 4402 6193' }}
            label={inWords('Courier number', '快递单号')}
            hint={inWords('On the label or slip', '见面单')}
          />
          <TextField
            field={{
              id: 'g-serial',
              name: 'serial',
              initialValue: '2409 0317 048',
              errors: [wrong],
            }}
            label={inWords('Serial number', '序列号')}
          />
          <TextField
            field={{
              id: 'g-address',
              name: 'address',
              initialValue: inWords('88 Wensan Road', '文三路 88 号'),
            }}
            label={inWords('Return address', '寄回地址')}
            hint={inWords('Locked while outbound', '寄回途中不能修改')}
            readOnly
          />
          <Select
            field={{ id: 'g-reason', name: 'reason' }}
            label={inWords('Reason', '原因')}
            empty={inWords('Choose', '请选择')}
            choices={[{ value: 'parts', label: inWords('Parts', '等配件') }]}
          />
          <div className="sm:col-span-2">
            <TextArea
              field={{ id: 'g-fault', name: 'fault' }}
              label={inWords('Fault', '故障')}
              placeholder={inWords('What happens, since when?', '什么现象，从什么时候开始？')}
              rows={1}
            />
          </div>
        </div>
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <RadioCards
          field={{ id: 'g-way', name: 'way', initialValue: 'dealer' }}
          label={inWords('Where was it bought?', '在哪里购买？')}
          cards={[
            { value: 'dealer', label: inWords('From a dealer', '经销商'), says: 'Shuguang AV' },
            { value: 'maker', label: inWords('From us', '直接购买') },
          ]}
        />
        <CheckboxRows
          field={{ id: 'g-contents', name: 'contents' }}
          label={inWords('In the box', '随箱物品')}
          rows={[
            { value: 'host', label: inWords('Unit', '主机'), checked: true },
            {
              value: 'adapter',
              label: inWords('Power adapter', '电源适配器'),
              aside: inWords('1 piece', '1 个'),
            },
            { value: 'ears', label: inWords('Rack ears', '机架耳'), says: '2 ×' },
          ]}
        />
      </div>
    </>
  )
}
