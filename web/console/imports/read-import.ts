import { importFields, running } from '#imports/import.ts'
import { textIn } from '#kernel/language.ts'
import type { Asked } from '../../forms/loading.ts'
import { viewerOf } from '../../forms/viewer-of.ts'

const shownBadRows = 100

/** An import with what its page shows: its columns, how far it is, and rows that can't be taken. */
export async function readImport(asked: Asked) {
  const { app, params, say, url } = asked
  const viewer = viewerOf(asked)
  const id = params.id ?? ''
  const after = Number(/^\d{1,9}$/.exec(url.searchParams.get('after') ?? '')?.[0] ?? 0)
  const found = await app.imports.readImport(viewer, id)
  const [models, bad, before] = await Promise.all([
    app.catalogue.listModels(viewer),
    app.imports.explainBadRows(viewer, id, { after, limit: shownBadRows }),
    app.imports.importedBefore(viewer, id),
  ])
  const { fault, mapping, columns } = found
  return {
    ...{ id, columns, mapping, after },
    ...{ fileName: found.fileName, source: found.source, form: found.form, bytes: found.bytes },
    ...{ state: found.state, version: found.version, row: found.row, readBytes: found.readBytes },
    ...{ checked: found.checked, imported: found.imported, sample: found.sample },
    running: running.includes(found.state),
    knownBefore: before !== undefined,
    fault: fault && say(`refusal.${fault.rule}`, fault.params),
    fields: importFields.map((field) => ({ field, label: say(`import.field.${field}`) })),
    models: models.map(({ number, name }) => ({
      value: number,
      label: `${number} – ${textIn(name, viewer.language)}`,
    })),
    bad: bad.map(({ row, cells, problems }) => ({
      row,
      /** What the columns that mean something say, so that the row is known again. */
      cells: importFields.flatMap((field) => {
        const heading = mapping?.columns[field]
        const cell = heading === undefined ? '' : (cells[columns.indexOf(heading)] ?? '')
        return cell === ''
          ? []
          : [{ field, cell, wrong: problems.some((one) => one.field === field) }]
      }),
      problems: problems.map(({ sentence }) => sentence),
    })),
    furtherBad: bad.length === shownBadRows ? (bad.at(-1)?.row ?? null) : null,
  }
}

export type ImportData = Awaited<ReturnType<typeof readImport>>
