import type { ReactNode } from 'react'
import {
  Dialog as AriaDialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components'
import * as m from '../messages/compiled/messages.js'
import { Icon } from './icon.tsx'

/**
 * One question over the page: `opener` is a button of React Aria, the content a form. It closes
 * by Escape, by the cross, by the page that follows. Hydrated pages only.
 */
export function Dialog({
  opener,
  title,
  open,
  onOpenChange,
  children,
}: {
  opener?: ReactNode
  title: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}) {
  return (
    <DialogTrigger
      {...(open === undefined ? {} : { isOpen: open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {opener}
      <ModalOverlay
        isDismissable
        className="fixed inset-0 z-20 flex items-end justify-center bg-[rgb(0_0_0/45%)] sm:items-center sm:p-6"
      >
        <Modal className="max-h-full w-full overflow-y-auto rounded-control bg-paper text-ink shadow-float sm:max-w-[560px]">
          <AriaDialog className="outline-none">
            {({ close }) => (
              <div className="grid gap-4 p-5">
                <div className="flex items-start justify-between gap-4">
                  <Heading slot="title" className="text-h2 font-semibold">
                    {title}
                  </Heading>
                  <button
                    type="button"
                    onClick={close}
                    aria-label={m.close()}
                    className="-m-1.5 inline-flex size-9 shrink-0 items-center justify-center rounded-control text-soft hover:bg-ground hover:text-ink"
                  >
                    <Icon name="cross" />
                  </button>
                </div>
                {children}
              </div>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
