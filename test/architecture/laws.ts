import { code, type Import, importsIn, type Sources } from './sources.ts'

/** The order in which folders of `src` may import: each from those before it. */
export const order = [
  ...['kernel', 'texts', 'platform', 'access'],
  ...['organizations', 'attachments', 'tasks', 'readers'],
  ...['catalogue', 'customers', 'dealers', 'devices', 'imports'],
  ...['policy', 'agreements', 'statutes', 'warranty'],
  'cases',
  ...['contacts', 'diagnosis', 'parcels', 'quotations', 'repairs', 'payments'],
  'backtests',
  ...['notices', 'owners', 'privacy', 'casefile'],
]

/**
 * The folder of `src` that a path is in. The files directly in `src` compose the rest and come
 * last, and so does the demo, which plays the whole desk.
 */
const folderOf = (path: string): string | undefined => /^src\/(?!demo\/)([^/]+)\//.exec(path)?.[1]

const inSrc = (path: string): boolean => path.startsWith('src/')
const inWeb = (path: string): boolean => path.startsWith('web/')
/** Effects are SQL too: parts of the one statement that a command is. */
const isStore = (path: string): boolean => /[/-](store|effects)\.ts$/.test(path)
const isDoor = (path: string): boolean => /[/-](routes|jobs)\.ts$/.test(path)
const isFeature = (path: string): boolean =>
  !['kernel', 'texts', 'platform', undefined].includes(folderOf(path))

/** One way only: a folder imports, types too, from folders before it. */
export function foldersInOrder(sources: Sources): string[] {
  const rank = (path: string): number => {
    const folder = folderOf(path)
    return folder === undefined ? order.length : order.indexOf(folder)
  }
  const unknown = [...sources.keys()].filter((path) => inSrc(path) && rank(path) < 0)
  const against = importsIn(sources).filter(
    ({ from, to }) => inSrc(from) && inSrc(to) && rank(to) > rank(from),
  )
  return [
    ...unknown.map((path) => `${path} is in a folder that has no place in the order`),
    ...against.map(({ from, to }) => `${from} imports ${to}, which comes after it`),
  ]
}

/**
 * `src` and `web` stand without command line, tests and benchmarks; `src` without screens, whose
 * types only what composes may name.
 */
export const nobodyImportsOutside = (sources: Sources): string[] =>
  importsIn(sources)
    .filter(
      ({ from, to, typeOnly }) =>
        ((inSrc(from) || inWeb(from)) && /^(bin|test|bench)\//.test(to)) ||
        (from.startsWith('bin/') && to.startsWith('test/')) ||
        (inSrc(from) && inWeb(to) && !(typeOnly && folderOf(from) === undefined)),
    )
    .map(({ from, to }) => `${from} imports ${to}`)

/**
 * The files of `src` that are pure: they import values only of one another, and reach nothing
 * outside the process. The nouns of the features are among them.
 */
export function pureFiles(sources: Sources): Set<string> {
  const pure = new Set([...sources.keys()].filter((path) => inSrc(path) && !isStore(path)))
  const values = importsIn(sources).filter(({ typeOnly }) => !typeOnly)
  const reaches = (to: string) =>
    inSrc(to) ? to.endsWith('.ts') && !pure.has(to) : to.startsWith('node:') && to !== 'node:crypto'
  for (let before = -1; before !== pure.size; ) {
    before = pure.size
    for (const { from, to } of values) if (reaches(to)) pure.delete(from)
  }
  return pure
}

/**
 * All SQL of a feature stands in its stores: what else would import the database's library? The
 * one statement of a command is put together beside `record`.
 */
export const sqlInStores = (sources: Sources): string[] =>
  importsIn(sources)
    .filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        (to === 'kysely' || to === 'pg') &&
        isFeature(from) &&
        !isStore(from) &&
        from !== 'src/cases/write.ts',
    )
    .map(({ from, to }) => `${from} imports ${to}; SQL stands in store.ts`)

/** A store knows its nouns and the database, and no action. */
export function storesKnowNouns(sources: Sources): string[] {
  const pure = pureFiles(sources)
  const may = ({ to }: Import) =>
    !inSrc(to) || pure.has(to) || isStore(to) || to.startsWith('src/platform/postgres/')
  return importsIn(sources)
    .filter((one) => isFeature(one.from) && isStore(one.from) && !one.typeOnly && !may(one))
    .map(({ from, to }) => `${from} imports ${to}, which is neither a noun nor the database`)
}

/** Routes and jobs are the outermost: only what composes imports them. */
export const doorsAreOutermost = (sources: Sources): string[] =>
  importsIn(sources)
    .filter(({ from, to }) => inSrc(to) && isDoor(to) && folderOf(from) !== undefined)
    .filter(({ from, to }) => inSrc(from) && isFeature(to) && !isDoor(from))
    .map(({ from, to }) => `${from} imports ${to}, a door`)

/** The screens import nouns and kernel; of the rest of `src` types only. */
export function screensImportNouns(sources: Sources): string[] {
  const pure = pureFiles(sources)
  return importsIn(sources)
    .filter(({ from, to, typeOnly }) => inWeb(from) && inSrc(to) && !typeOnly && to.endsWith('.ts'))
    .filter(({ to }) => !pure.has(to))
    .map(({ from, to }) => `${from} imports ${to}, which is no noun; only its types may be`)
}

const matches =
  (pattern: RegExp, what: string, but: (path: string) => boolean) =>
  (sources: Sources): string[] =>
    [...sources]
      .filter(([path, text]) => !but(path) && pattern.test(code(text)))
      .map(([path]) => `${path} ${what}`)

/** One reader of the environment. */
export const oneReaderOfTheEnvironment = matches(
  /\bprocess\.env\b/,
  'reads the environment; src/config.ts does',
  (path) => path === 'src/config.ts' || path === 'bin/ensure.mjs' || /^(test|bench)\//.test(path),
)

/** One clock; an id that is told no time takes the machine's. */
export const oneClock = matches(
  /\bDate\.now\b|\bnew Date\(\)/,
  'reads the time; it is passed in',
  (path) =>
    ['src/platform/clock.ts', 'src/kernel/id.ts'].includes(path) || /^(test|bench)\//.test(path),
)

/** Only tests may exempt a statement as a test's. */
export const exemptionsAreNamed = (sources: Sources): string[] =>
  [...sources]
    .filter(([path, text]) => inSrc(path) && text.includes('exempt: test'))
    .map(([path]) => `${path} exempts a statement as a test would`)

const longest = 300

export const filesAreShort = (sources: Sources): string[] =>
  [...sources]
    .map(([path, text]) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines, more than ${longest}`)
