import * as m from '../../messages/compiled/messages.js'
import { classes } from '../../ui/classes.ts'
import { Table, Td, Th } from '../../ui/table.tsx'
import { Go } from '../parts/go.tsx'
import { importPath } from './paths.ts'
import type { ImportData } from './read-import.ts'
import { figure } from './words.ts'

/** Rows that can't be taken, each with every reason, and the file to mend them in. */
export function BadRows({ data: { id, bad, after, furtherBad, running } }: { data: ImportData }) {
  if (bad.length === 0 && after === 0) return null
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-labelledby="bad-title">
      <h2 id="bad-title" className="border-b border-line pb-1.5 text-body">
        {m.import_bad_rows()}
      </h2>
      {!running && (
        <p className="max-w-prose text-soft">
          <a href={`${importPath(id)}/bad-rows.csv`} className="link font-medium" download>
            {m.import_download()}
          </a>
          {' – '}
          {m.import_mend()}
        </p>
      )}
      <Table
        caption={m.import_bad_rows()}
        head={
          <>
            <Th figures className="whitespace-nowrap">
              {m.import_row()}
            </Th>
            <Th className="max-sm:hidden">{m.import_says()}</Th>
            <Th>{m.import_wrong()}</Th>
          </>
        }
      >
        {bad.map(({ row, cells, problems }) => (
          <tr key={row} className="align-top">
            <Td figures className="align-top">
              {figure(row)}
            </Td>
            <Td className="align-top max-sm:hidden">
              <Cells of={cells} />
            </Td>
            <Td className="align-top">
              <div className="text-small sm:hidden">
                <Cells of={cells} />
              </div>
              <ul className="grid gap-0.5">
                {problems.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Td>
          </tr>
        ))}
      </Table>
      {furtherBad !== null && (
        <Go to={`${importPath(id)}?after=${furtherBad}`} look="link justify-self-start">
          {m.import_further()}
        </Go>
      )}
    </section>
  )
}

/** What the row says; what is wrong of it stands out. */
function Cells({ of: cells }: { of: ImportData['bad'][number]['cells'] }) {
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
      {cells.map(({ field, cell, wrong }) => (
        <li
          key={field}
          className={classes('plate-text break-all', wrong ? 'font-semibold' : 'text-soft')}
        >
          {cell}
        </li>
      ))}
    </ul>
  )
}
