import { describe, expect, test } from 'vitest'

import { dialects, parse } from '../src/index.ts'
import { createLibrary } from '../src/library/library.ts'
import { grammar } from '../src/reader.ts'
import type { Column, Dialect, Table } from '../src/table/dialect.ts'
import type { Fields } from '../src/text/fields.ts'
import { rowsOf } from './rows.ts'

const HEAD = '  Proto  Local Address          Foreign Address        State           PID\n'
const row = (port: number, peer = '198.51.100.7:443') =>
  `  TCP    192.0.2.10:${port}       ${peer}       ESTABLISHED     4321\n`

/** The library with one dialect changed, so that something in it fails on lines with the word BOOM. */
function failing(name: string, change: (dialect: Dialect) => Dialect) {
  const changed = dialects.map((dialect) => (dialect.name === name ? change(dialect) : dialect))
  return createLibrary({ ...grammar, dialects: changed })
}

/** The dialect with every table of one name changed. */
const withTable = (table: string, change: (table: Table) => Partial<Table>) => (dialect: Dialect) => ({
  ...dialect,
  tables: dialect.tables.map((one) => (one.name === table ? { ...one, ...change(one) } : one)),
})

/** A table with the reading of one column changed. */
const withCell =
  (key: string, read: (column: Column, ...args: Parameters<Column['cell']['read']>) => number) =>
  ({ columns }: Table) => ({
    columns: columns.map((column) =>
      column.key === key
        ? {
            ...column,
            cell: { ...column.cell, read: (...args: Parameters<Column['cell']['read']>) => read(column, ...args) },
          }
        : column,
    ),
  })

const boom = (text: string) => {
  if (text.includes('BOOM')) throw new TypeError('boom')
}
const line = ({ text, from, to }: Fields) => text.slice(from, to)

describe('a fault of the reader', () => {
  const library = failing(
    'windows',
    withTable(
      'connections',
      withCell('foreign', ({ cell }, fields, at, ...rest) => {
        boom(fields.at(at))
        return cell.read(fields, at, ...rest)
      }),
    ),
  )

  test.each([
    ['in the middle of a table', 1],
    ['right under the heading, where the heading looks ahead', 0],
    ['at the end', 2],
  ])('in a cell costs the line: %s', (_, at) => {
    const rows = [row(1), row(2)].toSpliced(at, 0, row(3, 'BOOM:443'))
    const { captures, issues, coverage } = library.parse(HEAD + rows.join(''))
    expect(captures).toMatchObject([
      { dialect: 'windows', sections: [{ rows: [{ local: { port: 1 } }, { local: { port: 2 } }] }] },
    ])
    expect(issues.map(({ code, line, args }) => [code, line, args])).toEqual([
      ['internal-fault', at + 2, { table: 'connections', cell: 'foreign' }],
      ['row-unread', at + 2, { view: 'connections' }],
    ])
    expect(coverage).toEqual({ lines: 4, read: 3, noise: 0, unread: 1 })
  })

  test('in rows without a heading costs the line', () => {
    const { issues, coverage } = library.parse(row(1) + row(3, 'BOOM:443') + row(2))
    expect(coverage).toEqual({ lines: 3, read: 2, noise: 0, unread: 1 })
    expect(issues).toContainEqual(expect.objectContaining({ code: 'internal-fault', line: 2 }))
  })

  test('in a rule costs the line', () => {
    const rule = failing(
      'windows',
      withTable('ip-ipv4', (table) => ({
        rule: (fields, oddity) => {
          boom(line(fields))
          return table.rule?.(fields, oddity) ?? null
        },
      })),
    )
    const text = (label: string) =>
      `IPv4 Statistics\n\n  Packets Received                   = 1\n  ${label}   = 0\n  Received Address Errors            = 2\n`
    expect(rowsOf(rule.parse(text('Received Header Errors')))).toHaveLength(3)
    const { issues, ...report } = rule.parse(text('BOOM'))
    expect(rowsOf({ ...report, issues })).toMatchObject([{ value: 1 }, { value: 2 }])
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'internal-fault', line: 4, args: { table: 'ip-ipv4', cell: null } }),
    )
  })

  test('in a line that adds to a row costs that line', () => {
    const below = failing(
      'net-tools',
      withTable('interfaceBlocks', (table) => ({
        below: (fields) => {
          boom(line(fields))
          return table.below?.(fields) ?? null
        },
      })),
    )
    const { issues, ...report } = below.parse(
      'Kernel Interface table\nlo: flags=73<UP,LOOPBACK,RUNNING>  mtu 65536\n        inet6 BOOM  prefixlen 128\n        loop  txqueuelen 1000  (Local Loopback)\n',
    )
    expect(rowsOf({ ...report, issues })).toMatchObject([{ name: 'lo', txQueueLength: 1000, addresses: [] }])
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'internal-fault', line: 3, args: { table: 'interfaceBlocks', cell: null } }),
    )
  })

  test('where a row is completed costs the line, which was read and is not any more', () => {
    const broken = failing(
      'windows',
      withTable(
        'connections',
        withCell('foreign', ({ cell }, fields, at, end, draft, key) => {
          const taken = cell.read(fields, at, end, draft, key)
          if (fields.is(at, '198.51.100.9:9')) draft.foreign = { address: 9 }
          return taken
        }),
      ),
    )
    const lines: string[] = []
    const report = broken.parse(HEAD + row(1) + row(3, '198.51.100.9:9') + row(2), {
      onLines: (as, first) => lines.push(`${first} ${as}`),
    })
    expect(rowsOf(report)).toMatchObject([{ line: 2 }, { line: 4 }])
    expect(report.issues.map(({ code, line }) => `${code} ${line}`)).toEqual(['internal-fault 3', 'row-unread 3'])
    expect(report.coverage).toEqual({ lines: 4, read: 3, noise: 0, unread: 1 })
    expect(lines).toContain('3 unread')
  })

  test('while a line is looked up costs the line', () => {
    class Sign extends RegExp {
      override test(text: string): boolean {
        boom(text)
        return super.test(text)
      }
    }
    const lookup = failing('windows', (dialect) => ({ ...dialect, signs: [[new Sign('x'), 1]] }))
    const { issues, coverage } = lookup.parse(`${HEAD}BOOM\n${'\n'.repeat(50)}${HEAD}${row(1)}`)
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'internal-fault', line: 1, args: { table: null, cell: null } }),
    )
    expect(issues).toContainEqual(expect.objectContaining({ code: 'row-unread', line: 1 }))
    expect(coverage).toMatchObject({ read: 2, unread: 1 })
  })

  test('is said nowhere when there is none, and what a hearer throws goes through', () => {
    expect(parse(HEAD + row(1)).issues).toEqual([])
    const stop = new Error('stop')
    const onLines = () => {
      throw stop
    }
    expect(() => parse(HEAD + row(1), { onLines })).toThrow(stop)
  })
})

// > |Name     Address Network  Mtu  Ipkts Ierrs …           a heading whose words were swapped
test.each(['macos', 'freebsd', 'openbsd'])(
  'an address that a heading of %s names before its network is read',
  (dialect) => {
    const report = parse(
      'Name  Mtu   Ipkts Ierrs Address           Network       Opkts Oerrs  Coll\nen0   1500  10    0     02:00:5e:10:00:01 <Link#4>      12    0     0\n',
      { dialect },
    )
    expect(report.issues.filter(({ code }) => code === 'internal-fault')).toEqual([])
    expect(rowsOf(report)).toMatchObject([{ name: 'en0', address: '02:00:5e:10:00:01', network: '<Link#4>' }])
  },
)
