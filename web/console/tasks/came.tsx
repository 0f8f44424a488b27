import { Link } from 'react-router'
import * as m from '../../messages/compiled/messages.js'
import { Icon } from '../../ui/icon.tsx'
import { Plate } from '../../ui/plate.tsx'
import { casePath } from '../case/paths.ts'

/** What was just done with a task (`?done=`, `?noted=` with its case), told to everybody. */
export function Came({ params }: { params: URLSearchParams }) {
  const done = params.get('done')
  const number = done ?? params.get('noted')
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 empty:hidden">
      {number && (
        <>
          <span className="text-done">
            <Icon name="tick" />
          </span>
          {done ? m.tasks_ticked() : m.tasks_noted()}
          <Link to={casePath(number)}>
            <Plate kind="case" value={number} size="list" />
          </Link>
        </>
      )}
    </p>
  )
}
