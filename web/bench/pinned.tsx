import type { ReactNode } from 'react'

/** The next step stays in sight at the foot while what it is about is longer than the page. */
export function Pinned({ children }: { children: ReactNode }) {
  return (
    <div className="sticky bottom-0 -mx-4 border-t border-line bg-paper px-4 py-3 sm:-mx-6 sm:px-6">
      {children}
    </div>
  )
}
