import type { Report, Row, Section } from '../../dist/index.js'
import type { Deviation } from './deviations.ts'
import { type Asked, type Cell, type Cells, type ExpectedRow, type ExpectedTable, listed } from './expected.ts'

/** One thing that was not read as the kernel says it. */
export interface Difference {
  readonly where: string
  readonly expected: unknown
  readonly got: unknown
}

/** What one command showed. */
export interface Comparison {
  readonly rows: number
  readonly cells: number
  readonly differences: readonly Difference[]
  /** The deviations that changed a row. */
  readonly occurred: ReadonlySet<Deviation>
}

/** What is said of a row beside its values, or says a value again as it was printed. */
const besideValues = /^(?:line|lines|key|stateText|typeText|linkType|ipProtocol\.name)$|\.text$/

/** Holds the tables that were read against those expected, row by row in the order in which the kernel has them. */
export function compareTables(
  report: Report,
  expected: readonly ExpectedTable[],
  deviations: readonly Deviation[],
  asked: Asked,
): Comparison {
  const occurred = new Set<Deviation>()
  const differences: Difference[] = []
  const sections = report.captures.flatMap((capture): readonly Section[] => capture.sections)
  const views = sections.map(({ view }) => view)
  if (views.join() !== expected.map(({ view }) => view).join())
    differences.push({ where: 'tables', expected: expected.map(({ view }) => view), got: views })
  let rows = 0
  let cells = 0
  for (const [at, table] of expected.entries()) {
    const printed = table.rows.flatMap((row) => asPrinted(row, deviations, asked, occurred))
    const section = sections[at]
    const family = section && 'family' in section ? section.family : undefined
    if (family !== table.family) differences.push({ where: 'family', expected: table.family, got: family })
    const read = (section?.rows ?? []).map((row: Row) => flat(row))
    for (const [expectedRow, gotRow] of paired(printed, read)) {
      rows++
      cells += Object.keys(expectedRow ?? {}).length
      differences.push(...differencesOf(table.view, expectedRow, gotRow))
    }
  }
  return { rows, cells, differences, occurred }
}

function asPrinted(
  row: ExpectedRow,
  deviations: readonly Deviation[],
  asked: Asked,
  occurred: Set<Deviation>,
): readonly Cells[] {
  let printed = row
  for (const deviation of deviations) {
    const before = printed
    printed = deviation.print(before, asked)
    const isSame = printed.isAsked === before.isAsked && JSON.stringify(printed.cells) === JSON.stringify(before.cells)
    if (!isSame && (before.isAsked || printed.isAsked)) occurred.add(deviation)
  }
  return printed.isAsked ? [printed.cells] : []
}

/** Rows side by side. Where one is missing or too many, those that are equal stay together. */
function paired(
  expected: readonly Cells[],
  read: readonly Cells[],
): (readonly [Cells | undefined, Cells | undefined])[] {
  if (expected.length === read.length) return expected.map((row, at) => [row, read[at]])
  const left = [...read]
  const alone: Cells[] = []
  const together: [Cells, Cells][] = []
  for (const row of expected) {
    const at = left.findIndex((one) => differencesOf('', row, one).length === 0)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    if (found) together.push([row, found])
    else alone.push(row)
  }
  return [
    ...together,
    ...alone.map((row) => [row, undefined] as const),
    ...left.map((row) => [undefined, row] as const),
  ]
}

function differencesOf(where: string, expected: Cells | undefined, got: Cells | undefined): Difference[] {
  if (!expected || !got) return [{ where: `${where}: a row`, expected: expected ?? null, got: got ?? null }]
  const names = new Set([...Object.keys(expected), ...Object.keys(got)])
  return [...names]
    .filter((name) => !isSame(expected[name], got[name]))
    .map((name) => ({ where: `${where}: ${name} of ${nameOf(expected)}`, expected: expected[name], got: got[name] }))
}

function nameOf(cells: Cells): string {
  const names = [
    'protocol',
    'local.address',
    'local.port',
    'foreign.address',
    'foreign.port',
    'name',
    'interface',
    'group',
  ]
  const more = ['destination.address', 'destination.prefixLength', 'inode', 'pid']
  return [...names, ...more].flatMap((name) => cells[name] ?? []).join(' ')
}

function isSame(expected: Cell | undefined, got: Cell | undefined): boolean {
  if (typeof expected !== 'object' || expected === null) return expected === got
  const rounding = 0.011
  const number = Number(got ?? Number.NaN)
  return number >= expected.from - rounding && number <= expected.to + rounding
}

/** A row by the paths of its values. */
function flat(value: object, path = ''): Cells {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, Cell][] => {
      const name = path + key
      if (besideValues.test(name)) return []
      if (Array.isArray(inner)) return [[name, listed(inner)]]
      if (typeof inner === 'object' && inner !== null) return Object.entries(flat(inner, `${name}.`))
      return [[name, inner as Cell]]
    }),
  )
}
