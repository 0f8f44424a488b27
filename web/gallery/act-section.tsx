import { BarredButton } from '../ui/barred-button.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogButton } from '../ui/dialog-button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Menu, MenuEntry } from '../ui/menu.tsx'
import { Plate } from '../ui/plate.tsx'
import { StageChip } from '../ui/stage-chip.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { Toast } from '../ui/toast.tsx'
import { inWords } from './words.ts'

export function ActSection() {
  return (
    <>
      <Buttons />
      <Signs />
      <div className="grid gap-4">
        <Tabs
          label={inWords('Write', '填写')}
          tabs={[
            {
              to: '?tab=message',
              label: inWords('Message to 李薇', '发消息给李薇'),
              current: true,
            },
            { to: '?tab=note', label: inWords('Note for us', '内部备注'), current: false },
            { to: '?tab=call', label: inWords('Log a call', '登记通话'), current: false, count: 2 },
          ]}
        />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Toast action={<a href="#top">{inWords('Open', '查看')}</a>}>
            {inWords('Parcel received.', '已收货。')}
            <span className="block">
              <Plate kind="case" value="A7K2N9F" bare />
            </span>
          </Toast>
          <EmptyState
            title={inWords('No parcels expected today', '今天没有待收包裹')}
            action={<Button icon="scan">{inWords('Scan a parcel', '扫描包裹')}</Button>}
          >
            {inWords('What customers send appears here.', '客户寄出的包裹会显示在这里。')}
          </EmptyState>
        </div>
      </div>
    </>
  )
}

function Buttons() {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button kind="primary" size="large" shortcut="R">
          {inWords('Receive parcel', '确认收货')}
        </Button>
        <Button size="normal">{inWords('Add finding', '添加检测记录')}</Button>
        <Menu words={inWords('More', '更多')}>
          <MenuEntry href="?print">{inWords('Print repair order', '打印送修单')}</MenuEntry>
          <MenuEntry because={inWords('Already received', '已经收货')}>
            {inWords('Cancel', '取消')}
          </MenuEntry>
        </Menu>
        <Dialog
          opener={<DialogButton>{inWords('Hold', '暂停')}</DialogButton>}
          title={inWords('Why does it wait?', '暂停原因')}
        >
          <p>{inWords('Parts are on their way.', '配件在途。')}</p>
        </Dialog>
        <BarredButton
          because={inWords('Not yet: line 1 isn’t paid.', '暂不能开工：第 1 项未付款。')}
        >
          {inWords('Start repair', '开始维修')}
        </BarredButton>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="customer" size="large">
          {inWords('Accept for ¥ 965.00', '接受报价 ¥ 965.00')}
        </Button>
        <ButtonLink href="?link" icon="paper">
          {inWords('Repair order', '送修单')}
        </ButtonLink>
        <ButtonLink href="?bare" kind="bare">
          {inWords('Skip', '跳过')}
        </ButtonLink>
      </div>
    </div>
  )
}

function Signs() {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-1.5">
        <StageChip stage="inspecting" />
        <StageChip stage="quoted" />
        <StageChip stage="inbound" />
        <StageChip stage="closed" />
        <StageChip stage="disputed" />
        <StageChip stage="repairing" held={inWords('Held: parts', '暂停：等配件')} />
        <Chip turn="ours" size="head">
          {inWords('Our turn', '待我方处理')}
        </Chip>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Plate kind="case" value="A7K2N9F" size="head" copy />
        <Plate kind="serial" value="240903170482" copy />
        <Plate kind="courier" value="SF158744026193" copy />
        <Plate kind="case" value="H2WP6VM" size="list" />
        <Plate kind="courier" value="SF158744026193" bare />
      </div>
    </div>
  )
}
