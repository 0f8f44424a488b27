import type { ReactNode } from 'react'
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Button,
  Header,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components'
import { buttonLook } from './button-look.ts'
import { Icon } from './icon.tsx'

/** The quieter commands behind one button. Entries are `<MenuEntry>`. Hydrated pages only. */
export function Menu({
  label,
  words,
  look,
  children,
}: {
  /** For those who hear it, when `words` alone say too little. */
  label?: string
  words: ReactNode
  /** Another look than the quiet button with its chevron. */
  look?: string
  children: ReactNode
}) {
  return (
    <MenuTrigger>
      <Button
        {...(label ? { 'aria-label': label } : {})}
        className={look ?? buttonLook('quiet', 'small', false)}
      >
        {words}
        {!look && <Icon name="down" size={16} />}
      </Button>
      <Popover
        offset={6}
        className="max-w-88 min-w-44 overflow-y-auto rounded-control bg-paper p-1 text-ink shadow-float"
      >
        <AriaMenu className="outline-none">{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** One entry: leads somewhere (`href`) or does something. `because` bars it and says why. */
export function MenuEntry({
  href,
  onAction,
  because,
  children,
}: {
  href?: string
  onAction?: () => void
  because?: string
  children: ReactNode
}) {
  return (
    <AriaMenuItem
      {...(href ? { href } : {})}
      {...(onAction ? { onAction } : {})}
      isDisabled={because !== undefined}
      className="flex min-h-9 cursor-pointer flex-col justify-center rounded-plate px-3 py-1.5 outline-none data-focused:bg-ground data-disabled:cursor-not-allowed data-disabled:text-soft"
    >
      {children}
      {because && <span className="text-small text-soft">{because}</span>}
    </AriaMenuItem>
  )
}

/** Entries under a heading of their own. */
export function MenuGroup({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <MenuSection className="mt-1 border-t border-line pt-1">
      <Header className="px-3 py-1 text-small text-soft">{title}</Header>
      {children}
    </MenuSection>
  )
}
