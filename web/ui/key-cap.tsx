import type { ReactNode } from 'react'

export function KeyCap({ children }: { children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex min-w-5 items-center justify-center rounded-plate border border-current px-1 font-sans text-[13px] leading-[18px] font-medium"
    >
      {children}
    </span>
  )
}
