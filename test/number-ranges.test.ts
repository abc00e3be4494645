import { describe, expect, test } from 'vitest'
import * as validators from '../src/generated/validate-report.js'
import { dialects, parse } from '../src/index.ts'
import { views } from '../src/report/views/index.ts'
import type { RowDraft } from '../src/table/cells/cell.ts'
import type { Column, Table } from '../src/table/dialect.ts'
import { type Reader, RowReader } from '../src/table/row-reader.ts'
import { ruleReader } from '../src/table/rule-reader.ts'
import { completeRow } from '../src/table/seeds.ts'
import { Fields } from '../src/text/fields.ts'
import { rowsOf } from './rows.ts'

const HUGE = '18446744073709551615'

describe('a number beyond 2^53', () => {
  test('is text where it counts something', () => {
    const text = `Proto Recv-Q Send-Q Local Address           Foreign Address         State\ntcp  ${HUGE}  9007199254740991 192.0.2.1:22 198.51.100.7:40000 ESTABLISHED\n`
    const report = parse(text)
    expect(rowsOf(report)).toMatchObject([{ recvQueue: HUGE, sendQueue: 9007199254740991 }])
    expect(report.issues).toEqual([])
  })

  test('is no port and no service', () => {
    const report = parse(
      `  Proto  Local Address          Foreign Address        State\n  TCP    192.0.2.1:${HUGE}  192.0.2.2:443  LISTENING\n  TCP    192.0.2.1:80  192.0.2.2:443  LISTENING\n`,
    )
    expect(rowsOf(report)).toMatchObject([{ line: 3 }])
    expect(report.issues).toMatchObject([{ code: 'row-unread', line: 2 }])
  })
})

describe('a number that its field has no room for', () => {
  test('a PID that no heading names is left out, and said', () => {
    const report = parse(`  TCP    192.0.2.1:1  192.0.2.2:443  ESTABLISHED  ${HUGE}\n`)
    expect(rowsOf(report)).toMatchObject([{ state: 'ESTABLISHED', pid: null }])
    expect(report.issues).toContainEqual(expect.objectContaining({ code: 'number-out-of-range', text: HUGE }))
  })

  test.each([HUGE, '4294967296', '-1'])('the PID %s is left out, and said', (pid) => {
    const report = parse(
      `  Proto  Local Address          Foreign Address        State           PID\n  TCP    192.0.2.1:1  192.0.2.2:443  LISTENING  ${pid}\n`,
    )
    expect(rowsOf(report)).toMatchObject([{ state: 'LISTEN', pid: null }])
    expect(report.issues).toMatchObject([{ code: 'number-out-of-range', line: 2, args: { field: 'pid', number: pid } }])
  })

  test('an MTU in the first line of a block, and a metric in one below', () => {
    const report = parse(
      `Kernel Interface table\neth0: flags=4163<UP>  mtu ${HUGE}\n        inet6 2001:db8::1  prefixlen 64  scopeid 0x0<global>\n`,
    )
    expect(rowsOf(report)).toMatchObject([{ name: 'eth0', mtu: null, addresses: [{ prefixLength: 64 }] }])
    expect(report.issues).toMatchObject([
      { code: 'number-out-of-range', line: 2, args: { field: 'mtu', number: HUGE } },
    ])
    const old = parse(
      `Kernel Interface table\neth0      Link encap:Ethernet  HWaddr 02:00:5E:10:00:01\n          UP BROADCAST  MTU:1500  Metric:${HUGE}\n`,
    )
    expect(rowsOf(old)).toMatchObject([{ name: 'eth0', mtu: 1500, metric: null }])
    expect(old.issues).toMatchObject([{ code: 'number-out-of-range', line: 3, args: { field: 'metric' } }])
  })
})

/** What no tool prints in a column, or prints in another one. */
const ODD = [
  ...[HUGE, '9007199254740993', '-1', '1.5', '99999', '4294967296', '9'.repeat(400), `${'9'.repeat(400)}.9`],
  ...['-', '*', 'x', '(', 'tcp', 'udp6', 'TCP', '[::1]:99', '*:*', '*.*', '::1', '192.0.2.1', '192.0.2.1.99999'],
  ...[`192.0.2.1:${HUGE}`, `link#${HUGE}`, `<Link#${HUGE}>`, '10/999', 'default', `${HUGE}/sshd`, `x:${HUGE}`, 'UG'],
  ...['LISTEN', 'on', `(${HUGE}.0/${HUGE}/0)`, 'eth0', 'e0*', '0x1', '=>', '[', 'ACC', ']', 'STREAM', '->', '(99999)'],
]

/** A line of odd words for each length and rotation. */
const oddLines = Array.from({ length: 240 }, (_, i) =>
  Array.from(
    { length: 1 + (i % 14) },
    (_, k) => ODD[(i < ODD.length ? i : i * 31 + k * (1 + (i % 40))) % ODD.length],
  ).join(i % 3 === 0 ? '    ' : ' '),
)

/** The columns of a table as a heading can name them: in any order. */
function ordersOf({ columns }: Table): (readonly Column[])[] {
  return [columns, columns.toReversed(), ...columns.map((_, i) => [...columns.slice(i), ...columns.slice(0, i)])]
}

describe('whatever stands in a row', () => {
  const tables = dialects.flatMap(({ name, tables }) =>
    // A title that announces tables has no rows, and so no cells, of its own.
    tables.filter(({ announces }) => !announces).map((table) => [`${name} ${table.name}`, table] as const),
  )

  test.each(tables)('the cells of %s keep to the schema, in whatever order', (_, table) => {
    const readers: Reader[] = table.rule
      ? [ruleReader(table, table.rule)]
      : ordersOf(table).map((columns) => new RowReader(table, columns, true))
    const wrong = readers.flatMap((reader) =>
      oddLines.flatMap((line) => {
        const rows = reader.read(new Fields().split(line, 0, line.length)) ?? []
        return [rows].flat().flatMap((row) => errorsOf(table.view, row).map((error) => `${error} in ${line}`))
      }),
    )
    expect(wrong).toEqual([])
  })
})

const validatorOf = new Map(Object.entries(validators))

/** What the schema has against a row; a table of its own has only text, and a column that is not there is no fault of a cell. */
function errorsOf(view: string, row: RowDraft): string[] {
  completeRow(view, row)
  const { title } = (views[view as keyof typeof views].properties.rows as unknown as { items: { title: string } }).items
  const validate = validatorOf.get(`validate${title}`)
  if (view === 'table' || !validate || validate({ ...row, cells: undefined })) return []
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'required')
    .map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}
