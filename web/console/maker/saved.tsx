import { Icon } from '../../ui/icon.tsx'

/** That what was written is in force. */
export const Saved = ({ children }: { children: string }) => (
  <p role="status" className="flex items-center gap-2">
    <span className="text-done">
      <Icon name="tick" />
    </span>
    {children}
  </p>
)
