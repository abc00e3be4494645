import type { Row, Section } from '../../report/types.ts'
import type { ExportOptions } from '../../write/export/index.ts'
import { columnsOf } from '../../write/export/table-columns.ts'
import { jsonText } from '../../write/json-text.ts'
import { visible } from '../../write/visible.ts'
import type { AnswerFormat } from '../asking.ts'
import { ndjsonOf, tableOf } from '../tabular.ts'
import type { DiffAnswer, LoneRun, PairDifference, RunPlace } from './answer.ts'
import type { FieldChange, RowChange } from './row-changes.ts'

/** How a comparison is written. */
export const diffFormats = {
  json: {
    mediaType: 'application/json',
    extension: 'json',
    write: (answer, { pretty }) => `${jsonText(plain(answer), pretty ? 2 : undefined)}\n`,
  },
  table: { mediaType: 'text/plain', extension: 'txt', write: textOf },
  ndjson: { mediaType: 'application/x-ndjson', extension: 'ndjson', write: linesOf },
} as const satisfies Record<string, AnswerFormat<DiffAnswer>>

const SIGNS = { opened: '+', closed: '-', changed: '~' } as const
const COLOURS = { opened: 32, closed: 31, changed: 33 } as const

/** Rows without their sections, of which they have what tells them apart. */
function plain(answer: DiffAnswer): object {
  return { ...answer, pairs: answer.pairs.map((pair) => ({ ...pair, changes: pair.changes.map(recordOf) })) }
}

function recordOf({ change, section, row, fields }: RowChange): object {
  const { view: _view, title: _title, lines: _lines, columns: _columns, rows: _rows, ...facts } = section
  return { change, ...facts, row, ...(fields && { fields }) }
}

function linesOf({ pairs }: DiffAnswer): string {
  return ndjsonOf(
    pairs.flatMap(({ view, before, after, seconds, changes }) =>
      changes.map((change) => ({ view, before: nameOf(before), after: nameOf(after), seconds, ...recordOf(change) })),
    ),
  )
}

function textOf({ pairs, alone }: DiffAnswer, { colour = false }: ExportOptions): string {
  const blocks = pairs.map((pair) => blockOf(pair, colour))
  const lone = alone.map((run) => `${run.view} · ${describe(run)}: only in the ${sides[run.side]}\n`)
  const nothing = pairs.length === 0 ? ['No two runs have the same view and options.\n'] : []
  return [...blocks, ...(lone.length > 0 ? [lone.join('')] : []), ...nothing].join('\n')
}

const sides: Readonly<Record<LoneRun['side'], string>> = { before: 'first', after: 'second' }

function blockOf(pair: PairDifference, colour: boolean): string {
  const { view, before, after, seconds, opened, closed, changed, same, changes } = pair
  const styled = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const time = seconds === null ? '' : `, ${seconds} s later`
  const sum = `${opened} opened, ${closed} closed, ${changed} changed, ${same} the same\n`
  const title = `${styled(1, `${view} · ${describe(before)} → ${describe(after)}${time}`)}\n`
  if (changes.length === 0) return `${title}${sum}`
  const section = changes[0]?.section as Section
  const columns = columnsOf(
    section,
    changes.map(({ row }) => row),
  )
  const rows = changes.map(({ change, row, fields }) => [
    SIGNS[change],
    ...columns.map((column) => column.read(row as Row) || null),
    fields ? fieldsText(fields) : '',
  ])
  const table = tableOf({ columns: ['', ...columns.map(({ name }) => name), ''], rows }, (text) => styled(1, text))
  const [heading, ...lines] = table.split('\n')
  const coloured = lines.map((line, i) => {
    const change = changes[i]?.change
    return change ? styled(COLOURS[change], line) : line
  })
  return `${title}${[heading, ...coloured].join('\n')}${sum}`
}

function fieldsText(fields: Readonly<Record<string, FieldChange>>): string {
  return Object.entries(fields)
    .filter(([name]) => name !== 'stateText')
    .map(([name, { before, after, difference, rate }]) => {
      const up =
        difference === undefined ? '' : ` (${signed(difference)}${rate === undefined ? '' : `, ${rounded(rate)}/s`})`
      return `${name} ${told(before)} → ${told(after)}${up}`
    })
    .join(', ')
}

function signed(difference: number | string): string {
  return String(difference).startsWith('-') ? String(difference) : `+${difference}`
}

function rounded(rate: number): string {
  return String(Number(rate.toPrecision(3)))
}

function told(value: unknown): string {
  return value === null ? '-' : visible(typeof value === 'string' ? value : jsonText(value))
}

function describe(run: RunPlace): string {
  const options = run.options === null ? '' : ` ${run.options.join(' ')}`
  const time = run.capturedAt === null ? '' : ` at ${run.capturedAt}`
  return `${nameOf(run)}${visible(options)}${time}`
}

function nameOf({ source, capture }: RunPlace): string {
  return visible(`${source}#${capture}`)
}
