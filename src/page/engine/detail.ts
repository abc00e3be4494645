import { type ConnectionRow, parse, type Row, type Section } from '../../index.ts'
import { registeredService } from '../../table/registered-services.ts'
import type { ReadSource } from './analysis.ts'

/** What is known of one row. */
export interface RowDetail {
  readonly capture: number
  readonly dialect: string
  /** Number of its first line, and its lines as printed. */
  readonly line: number
  readonly text: string
  /** Where its cells stand in `text`, in order; empty where that cannot be told. */
  readonly cells: readonly { readonly name: string; readonly start: number; readonly end: number }[]
  readonly state: string | null
  /** The services that are registered for its ports, in the order of its ends. */
  readonly services: readonly { readonly port: number; readonly service: string }[]
  /** In which runs of its source it stands, and in which state; runs one after another in one state are told together. */
  readonly life: readonly { readonly first: number; readonly last: number; readonly state: string | null }[]
  /** How many runs the source has that could show it. */
  readonly runs: number
}

/** Looks for the row of a line. */
export function detailOf({ report, text }: ReadSource, line: number): RowDetail | null {
  for (const [number, capture] of report.captures.entries())
    for (const section of capture.sections) {
      const row = (section.rows as readonly Row[]).find((one) => one.line === line)
      if (!row) continue
      const [first, last] = linesOf(row)
      const printed = textOf(text, first, last)
      return {
        capture: number,
        dialect: capture.dialect,
        line: first,
        text: printed,
        cells: printed === '' ? [] : cellsOf(row, headOf(section, text, first), printed, capture),
        state: stateOf(row),
        services: section.view === 'connections' ? servicesOf(row as ConnectionRow) : [],
        ...lifeOf(row, section.view, report.captures),
      }
    }
  return null
}

/** Lines above the first row that tell its columns. */
const HEAD = 6

function headOf({ lines: [begin = 1] }: Section, text: ReadSource['text'], first: number): string {
  return textOf(text, begin, Math.min(begin + HEAD, first) - 1)
}

/** Reads the lines of a row once more, under the head of its table, to learn where its cells stand. */
function cellsOf(
  row: Row,
  head: string,
  printed: string,
  { dialect }: { readonly dialect: string },
): RowDetail['cells'] {
  const before = head === '' ? '' : `${head}\n`
  const { captures } = parse(`${before}${printed}\n`, { dialect, spans: true })
  const line = before.split('\n').length + row.line - linesOf(row)[0]
  const again = captures.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows as readonly Row[]))
  const found = again.find((one) => one.line === line) as Partial<Record<'cells' | 'cellSpans', unknown>> | undefined
  return Object.entries(found?.cellSpans ?? found?.cells ?? {})
    .flatMap(([name, span]) =>
      Array.isArray(span) ? [{ name, start: span[0] - before.length, end: span[1] - before.length }] : [],
    )
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start)
}

function servicesOf({ protocol, local, foreign }: ConnectionRow): RowDetail['services'] {
  const ports = [local.port, foreign?.port].filter((port) => typeof port === 'number' && port > 0) as number[]
  return ports.flatMap((port) => {
    const service = registeredService(port, protocol ?? 'tcp')
    return service === undefined ? [] : [{ port, service }]
  })
}

function lifeOf(row: Row, view: string, captures: ReadSource['report']['captures']): Pick<RowDetail, 'life' | 'runs'> {
  const life: { first: number; last: number; state: string | null }[] = []
  const key = 'key' in row ? row.key : undefined
  const able = [...captures.entries()].filter(([, { sections }]) => sections.some((section) => section.view === view))
  if (key === undefined) return { life, runs: able.length }
  for (const [number, { sections }] of able) {
    const rows = sections.flatMap((section) => (section.view === view ? (section.rows as readonly Row[]) : []))
    const seen = rows.find((one) => 'key' in one && one.key === key)
    if (!seen) continue
    const before = life.at(-1)
    if (before?.last === number - 1 && before.state === stateOf(seen)) before.last = number
    else life.push({ first: number, last: number, state: stateOf(seen) })
  }
  return { life, runs: able.length }
}

function stateOf(row: Row): string | null {
  const { state, stateText } = row as { state?: string | null; stateText?: string | null }
  return state ?? stateText ?? null
}

function linesOf({ line, lines: [first, last] = [line, line] }: Row): [first: number, last: number] {
  return [first as number, last as number]
}

function textOf(text: ReadSource['text'], first: number, last: number): string {
  return text
    .slice(first - 1, last)
    .map((one) => one.text)
    .join('\n')
}
