import { DateText, DueText } from '../ui/date-text.tsx'
import { MoneyText } from '../ui/money-text.tsx'
import { Plate } from '../ui/plate.tsx'
import { StageChip } from '../ui/stage-chip.tsx'
import { Table, Td, Th } from '../ui/table.tsx'
import { VerdictReport } from '../ui/verdict-report.tsx'
import { inWords } from './words.ts'

const cny = (minor: bigint) => ({ minor, currency: 'CNY' })

export function ReadSection() {
  return (
    <>
      <Cases />
      <VerdictReport
        sentence={inWords(
          'Not covered: liquid reached the HDMI output board.',
          'HDMI 输出板不在保修范围内：经检测，机内进液。',
        )}
        aside={
          <>
            赵敏{inWords(', ', '，')}
            <DateText at={new Date('2026-11-20T08:02:00Z')} time weekday={false} />
          </>
        }
        dates={[
          {
            label: inWords('Bought', '购买日期'),
            value: <DateText at="2026-03-15" weekday={false} year />,
          },
          {
            label: inWords('Covered to the end of', '保修截止（含当日）'),
            value: <DateText at="2027-03-15" weekday={false} />,
          },
          {
            label: inWords('First reported', '首次报修'),
            value: <DateText at="2026-11-12" weekday={false} year />,
          },
        ]}
        checks={[
          {
            mark: 'failed',
            name: inWords('Cause', '故障原因'),
            sentence: inWords(
              'Liquid inside, confirmed with 3 photos. This decides.',
              '经确认机内进液，附照片 3 张。以此项判定。',
            ),
            clause: inWords('cl. 2.7', '第 2.7 条'),
          },
          {
            mark: 'passed',
            name: inWords('Term', '保修期'),
            sentence: inWords(
              'In the 8th month, by the dealer’s sale record',
              '购机第 8 个月，以经销商销售记录为准',
            ),
            clause: inWords('cl. 1.1', '第 1.1 条'),
          },
          {
            mark: 'unknown',
            name: inWords('Channel', '购买渠道'),
            sentence: inWords(
              'Dealer’s authorization that day isn’t on file.',
              '经销商当日授权未存档。',
            ),
            clause: inWords('cl. 1.1', '第 1.1 条'),
          },
        ]}
        missing={[
          {
            id: 'invoice',
            says: inWords('The invoice, with its date and serial number', '写明日期和序列号的发票'),
          },
        ]}
        waysOn={[
          { id: 'paid', says: <a href="?paid">{inWords('paid service', '付费维修')}</a> },
          { id: 'appeal', says: <a href="?appeal">{inWords('appeal', '申请复核')}</a> },
        ]}
      />
    </>
  )
}

function Cases() {
  return (
    <Table
      caption={inWords('Cases', '送修单')}
      head={
        <>
          <Th>{inWords('Case', '送修单')}</Th>
          <Th className="max-sm:hidden">{inWords('Model', '型号')}</Th>
          <Th>{inWords('Stage', '状态')}</Th>
          <Th figures>{inWords('Due', '期限')}</Th>
          <Th figures className="max-sm:hidden">
            {inWords('Amount', '金额')}
          </Th>
        </>
      }
    >
      <CaseRow
        number="A7K2N9F"
        model="LIVE-4K Pro"
        stage="inspecting"
        due="2026-11-26T04:00:00Z"
        minor={96500n}
      />
      <CaseRow
        number="H2WP6VM"
        model="MINI-4"
        stage="quoted"
        due="2026-12-10T04:00:00Z"
        minor={124000n}
      />
      <CaseRow
        number="K4ZR7D9"
        model="LIVE-8 Studio"
        stage="outbound"
        due="2026-11-20T04:00:00Z"
        minor={0n}
      />
    </Table>
  )
}

function CaseRow({
  number,
  model,
  stage,
  due,
  minor,
}: {
  number: string
  model: string
  stage: 'inspecting' | 'quoted' | 'outbound'
  due: string
  minor: bigint
}) {
  return (
    <tr>
      <Td>
        <Plate kind="case" value={number} size="list" />
      </Td>
      <Td className="max-sm:hidden">{model}</Td>
      <Td>
        <StageChip stage={stage} />
      </Td>
      <Td figures>
        <DueText by={new Date(due)} />
      </Td>
      <Td figures className="max-sm:hidden">
        <MoneyText money={cny(minor)} />
      </Td>
    </tr>
  )
}
