import type { ReactNode } from 'react'

/**
 * What lies there on the ground at the left; what is said and done about it on paper at the
 * right, as high as the page. On a phone the one below the other.
 */
export function TwoSides({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="-mx-4 -my-5 grid sm:-mx-6 lg:min-h-[calc(100dvh-65px)] lg:grid-cols-[minmax(0,1fr)_minmax(0,480px)]">
      <div className="px-4 py-5 sm:px-6">{left}</div>
      <div className="border-line bg-paper print:hidden px-4 py-5 max-lg:border-t sm:px-6 lg:border-s">
        {right}
      </div>
    </div>
  )
}
