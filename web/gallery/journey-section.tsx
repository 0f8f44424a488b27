import { DateText } from '../ui/date-text.tsx'
import { Plate } from '../ui/plate.tsx'
import { Ribbon } from '../ui/ribbon.tsx'
import { Timeline, type TimelineStretch } from '../ui/timeline.tsx'
import { TurnPanel } from '../ui/turn-panel.tsx'
import { inWords } from './words.ts'

const when = (at: string, time = true) => (
  <DateText at={new Date(at)} stacked={time} weekday={time} />
)

const journey = (time: boolean): TimelineStretch[] => [
  {
    id: 'customer',
    place: 'customer',
    label: inWords('With the customer', '在客户处'),
    howLong: inWords('2 days', '2 天'),
    events: [
      {
        id: 'report',
        when: when('2026-11-12T02:42:00Z', time),
        title: inWords('Reported by phone', '电话报修'),
        children: inWords(
          '“HDMI 2 went black yesterday.” Heard by 陈静.',
          '客户来电：昨天起 HDMI 2 黑屏。接听人：陈静',
        ),
      },
    ],
  },
  {
    id: 'in',
    place: 'inbound',
    label: inWords('On the way', '运输中'),
    howLong: inWords('1 day', '1 天'),
    events: [
      {
        id: 'ship',
        when: when('2026-11-14T08:30:00Z', time),
        title: inWords('Parcel to the dealer', '已寄往经销商'),
        children: <Plate kind="courier" value="SF158744026193" bare={!time} copy={time} />,
      },
    ],
  },
  {
    id: 'dealer',
    place: 'dealer',
    label: inWords('With the dealer', '在经销商处'),
    howLong: inWords('2 hours', '2 小时'),
    events: [
      {
        id: 'forward',
        when: when('2026-11-15T03:05:00Z', time),
        title: inWords('Forwarded by Shuguang AV', '经销商曙光视听已转寄'),
      },
    ],
  },
  {
    id: 'depot',
    place: 'depot',
    label: inWords('At the depot', '在维修中心'),
    howLong: inWords('7 days', '7 天'),
    events: [
      {
        id: 'receive',
        when: when('2026-11-17T02:12:00Z', time),
        title: inWords('Received, 1 item missing', '已收货，缺 1 件'),
      },
      {
        id: 'find',
        when: when('2026-11-20T07:36:00Z', time),
        title: inWords('Finding confirmed: liquid', '检测确认：机内进液'),
      },
    ],
  },
  {
    id: 'next',
    place: 'next',
    label: inWords('Next', '下一步'),
    events: [
      {
        id: 'quote',
        when: when('2026-11-26T04:00:00Z', false),
        title: inWords('Next: send the quotation', '下一步：发送报价'),
        children: inWords('Then it is the customer’s turn to answer.', '发送后，等待客户确认。'),
      },
    ],
  },
]

export function JourneySection() {
  return (
    <>
      <Ribbon
        stretches={[
          { place: 'customer', label: inWords('Customer', '客户'), weight: 4 },
          { place: 'inbound', label: inWords('Way in', '寄来'), weight: 3 },
          { place: 'dealer', label: inWords('Dealer', '经销商'), weight: 3 },
          { place: 'depot', label: inWords('Depot, 7 days', '维修中心'), weight: 5, now: true },
          { place: 'supplier', label: inWords('Supplier', '供应商'), weight: 4 },
          { place: 'return', label: inWords('Way back', '寄回'), weight: 4 },
          { place: 'home', label: inWords('Home', '已送达'), weight: 3 },
          { place: 'next', label: inWords('Next', '下一步'), weight: 2 },
        ]}
      />
      <Timeline look="console" stretches={journey(true)} />
      <div className="grid gap-4">
        <TurnPanel turn="ours" title={inWords('It’s our turn', '现由我们处理')}>
          {inWords('Expect word by ', '我们将于 ')}
          <strong className="font-semibold">
            <DateText at="2026-11-26" />
          </strong>
          {inWords('. You need do nothing now.', '前给您答复，您暂时无需操作。')}
        </TurnPanel>
        <TurnPanel turn="customer" title={inWords('It’s your turn', '请您处理')}>
          {inWords('Please answer by ', '请在 ')}
          <strong className="font-semibold">
            <DateText at="2026-12-10" />
          </strong>
          {inWords('. The price holds until then.', ' 前答复，报价在此之前有效。')}
        </TurnPanel>
        <Timeline look="public" stretches={journey(false)} />
      </div>
    </>
  )
}
