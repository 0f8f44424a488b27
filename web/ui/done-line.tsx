import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** That what was asked for is done; told to those who hear the page, too. */
export const DoneLine = ({ children }: { children: ReactNode }) => (
  <p role="status" className="flex items-start gap-2 font-medium">
    <span className="pt-0.5 text-done">
      <Icon name="tick" />
    </span>
    {children}
  </p>
)
