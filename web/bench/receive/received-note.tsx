import { Link } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { Plate } from '../../ui/plate.tsx'
import { Toast } from '../../ui/toast.tsx'

/** What was just received, and into which case when that was not the one that was scanned. */
export function ReceivedNote({ number, instead }: { number: string; instead: string | null }) {
  return (
    <Toast
      action={
        <Link to={`/desk/bench/${number}`} className="link inline-flex min-h-12 items-center">
          {m.dock_to_bench()}
        </Link>
      }
    >
      <p className="flex flex-wrap items-center gap-2 font-semibold">
        {m.dock_received()} <Plate kind="case" value={number} />
      </p>
      {instead ? (
        <p>
          {m.dock_received_instead()} <Plate kind="case" value={instead} bare />
        </p>
      ) : (
        <p className="text-soft">{m.dock_received_says()}</p>
      )}
    </Toast>
  )
}
