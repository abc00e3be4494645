import { MismatchedTokenException } from 'chevrotain'
import { describe, expect, test } from 'vitest'
import { column, optional } from '../grammars/define.ts'
import { dialects } from '../grammars/index.ts'

import { RowParser } from '../grammars/language/rows.ts'
import { parse } from '../src/index.ts'
import { createLibrary } from '../src/library/library.ts'
import { grammar } from '../src/reader.ts'
import { count } from '../src/table/cells/count.ts'
import { wordLike } from '../src/table/cells/word.ts'
import { columnKinds } from '../src/table/column-kinds.ts'
import type { Table } from '../src/table/dialect.ts'
import { ENDED, type RowColumn, type RowGrammar } from '../src/table/row-grammar.ts'
import { RowReader } from '../src/table/row-reader.ts'
import { columnsOfForm } from '../src/table/table-context.ts'
import { Fields } from '../src/text/fields.ts'
import { kindOf } from '../src/text/kinds.ts'
import { rowsOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const sampleLines = [...new Set(sampleFiles.flatMap(({ bytes }) => new TextDecoder().decode(bytes).split(/\r?\n/)))]
const fields = new Fields()
const fieldsOf = (line: string) => fields.split(line, 0, line.length)

describe('kinds', () => {
  test.each([
    ['4711', 'number'],
    ['-', 'dash'],
    ['-5', 'signed'],
    ['192.0.2.1', 'quad'],
    ['192.0.2.1:443', 'quadAndPort'],
    ['411/sshd:', 'numberAndName'],
    ['[::1]:80', 'bracket'],
    ['2001:db8::1', 'colon'],
    ['00e0ff', 'hexadecimal'],
    ['FIN_WAIT2', 'capitals'],
    ['192.0.2.1.443', 'dot'],
    ['ABHÖREN', 'word'],
    ['*', 'other'],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind)
  })

  const cells = new Set(
    dialects.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns.map(({ cell }) => cell))),
  )
  const words = [...new Set(sampleLines.flatMap((line) => line.split(/\s+/)))].filter((word) => word !== '')
  const states = dialects.flatMap((dialect) =>
    dialect.words.flatMap((own) => Object.keys({ ...own.states, ...own.unixStates })),
  )

  test('no cell takes a field that the kind of its column refuses', () => {
    const wrong: string[] = []
    for (const word of [...words, ...states]) {
      fieldsOf(word)
      const kind = kindOf(word)
      for (const cell of cells) {
        if (columnKinds[cell.kind ?? 'any'].includes(kind)) continue
        if (cell.read(fields, 0, 1, { protocol: 'raw', stateText: '', rx: {}, tx: {} }, 'key') > 0)
          wrong.push(`${cell.kind}: ${word}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('the grammar', () => {
  const rowColumn = (kind: RowColumn['kind'], more: Partial<RowColumn> = {}): RowColumn => ({
    kind,
    isOptional: false,
    isNeeded: true,
    isRequired: false,
    ...more,
  })
  const blank = { isOptional: true, isNeeded: false }
  const parser = new RowParser({ skipValidations: false })
  /** Reads a row whose columns take one field each, where it is of their kind. */
  const read = (columns: readonly RowColumn[], line: string) =>
    parser.read(columns, fieldsOf(line), (index, at) => {
      if (at === fields.count) return ENDED
      return columnKinds[(columns[index] as RowColumn).kind].includes(fields.kind(at)) ? 1 : 0
    })

  test('leaves an optional column blank whose kind another field has', () => {
    const columns = [rowColumn('any'), rowColumn('count', blank), rowColumn('endpoint')]
    expect(read(columns, 'tcp 0 192.0.2.1:80')).toEqual({ at: 3, isWhole: true, missing: 0, open: 0 })
    expect(read(columns, 'tcp 192.0.2.1:80')).toEqual({ at: 2, isWhole: true, missing: 0, open: 0 })
  })

  test('Chevrotain refuses a field of the wrong kind where the row has to have the column', () => {
    expect(read([rowColumn('any'), rowColumn('endpoint')], 'tcp established')).toBeNull()
    expect(parser.errors).toMatchObject([expect.any(MismatchedTokenException)])
    expect(parser.errors[0]?.token.tokenType.name).toBe('word')
  })

  test('tells columns that the row lacks from those that may be blank', () => {
    const columns = [rowColumn('any'), rowColumn('count'), rowColumn('count', blank)]
    expect(read(columns, 'tcp')).toEqual({ at: 1, isWhole: true, missing: 1, open: 1 })
    expect(read([rowColumn('any'), rowColumn('count', { isRequired: true })], 'tcp')).toBeNull()
  })

  test('leaves what no column takes to the text behind the row', () => {
    const columns = [rowColumn('any'), rowColumn('count', { isNeeded: false }), rowColumn('count', { isNeeded: false })]
    expect(read(columns, 'tcp 0 looks odd')).toEqual({ at: 2, isWhole: false, missing: 0, open: 0 })
    expect(read(columns, 'tcp 0 0 looks odd')).toEqual({ at: 3, isWhole: true, missing: 0, open: 0 })
  })
})

describe('rows of Linux', () => {
  const HEAD =
    'Active Internet connections (w/o servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
  const readOne = (row: string) => {
    const report = parse(`${HEAD}${row}\n`)
    return { rows: rowsOf(report), codes: report.issues.map(({ code }) => code) }
  }

  test.each([
    ['a state', 'tcp 0 0 192.0.2.1:22 198.51.100.7:51022 ESTABLISHED 411/sshd', 'ESTABLISHED', 411, []],
    ['no state', 'udp 0 0 192.0.2.1:68 0.0.0.0:* 411/dhclient', null, 411, []],
    ['a state that no list has', 'tcp 0 0 192.0.2.1:22 198.51.100.7:51022 QXZ 411/sshd', 'QXZ', 411, ['state-unknown']],
    ['one of two words', 'tcp 0 0 192.0.2.1:22 198.51.100.7:51022 QXZ VWK 411/sshd', 'QXZ VWK', 411, ['state-unknown']],
    ['no end', 'tcp 0 0 192.0.2.1:22 198.51.100.7:51022 LISTEN', 'LISTEN', null, ['row-cut']],
    ['text behind', 'tcp 0 0 192.0.2.1:22 198.51.100.7:51022 LISTEN - <- this', 'LISTEN', null, ['extra-text']],
  ])('with %s', (_, row, stateText, pid, codes) => {
    const read = readOne(row)
    expect(read.rows).toMatchObject([{ stateText, pid }])
    expect(read.codes).toEqual(codes)
  })
})

describe('a plan reads as the grammar does', () => {
  const plain = ['protocol', 'recvQueue', 'sendQueue', 'local', 'foreign', 'state']
  test.each(['net-tools', 'macos', 'windows'])('%s', (name) => {
    const table = dialects.find((dialect) => dialect.name === name)?.tables.find(({ view }) => view === 'connections')
    if (!table) throw new Error(`${name} has no connections`)
    const columns = columnsOfForm(table, name === 'windows' ? ['protocol', 'local', 'foreign', 'state', 'pid'] : plain)
    const planned = new RowReader(table, columns)
    const rows = sampleLines.filter((line) => {
      const row = planned.read(fieldsOf(line))
      const asked = new RowReader(table, columns)
      expect(row).toEqual(asked.read(fieldsOf(line)))
      if (row) expect(planned.oddity).toEqual(asked.oddity)
      return row !== null
    })
    expect(rows.length).toBeGreaterThan(100)
  })

  test('also behind a field that a cell takes though its kind is none of the column', () => {
    const greedy = { ...wordLike(/./), kind: 'count' as const }
    const table = dialects[0]?.tables[0] as Table
    const reader = new RowReader(table, [column('first', greedy), column('second', wordLike(/./))])
    expect(reader.read(fieldsOf('x y'))).toBeNull()
    expect(reader.read(fieldsOf('7 y'))).toMatchObject({ first: '7', second: 'y' })
  })

  test('when there were more forms of rows than are kept', () => {
    const table = dialects[0]?.tables[0] as Table
    const columns = Array.from({ length: 18 }, (_, i) => column(`c${i}`, i % 2 ? count : wordLike(/^x$/), optional))
    const planned = new RowReader(table, columns)
    for (let form = 512; form < 1024; form++) {
      const line = form.toString(2).replace(/./g, (digit) => (digit === '1' ? 'x ' : '7 '))
      const row = planned.read(fieldsOf(line))
      expect(row).toEqual(new RowReader(table, columns).read(fieldsOf(line)))
      expect(Object.values(row ?? {}).filter((value) => value === 'x' || value === 7)).not.toEqual([])
    }
  })
})

/** A grammar that takes a field for each column in turn, where the column takes it: none is blank, none is missing. */
const inOrder: RowGrammar = (columns, _, ask) => {
  const all = columns.every((_column, index) => ask(index, index) > 0)
  return all ? { at: columns.length, isWhole: true, missing: 0, open: 0 } : null
}

/** Samples with blank columns, values of several fields, rows that end early or hold more than their columns. */
const DECIDED = [
  'aix/en/an',
  'busybox/en/an',
  'busybox/en/written-axp',
  'freebsd/en/an-14',
  'freebsd/en/rn-13',
  'freebsd/en/w1',
  'hpux/en/an',
  'macos/en/an-14',
  'macos/en/anv-26',
  'macos/en/in-10.11',
  'macos/en/rn-15',
  'net-tools/cs/anpeo',
  'net-tools/de/axp',
  'net-tools/en/anp',
  'net-tools/en/anuo',
  'net-tools/en/i',
  'net-tools/en/written-sctp',
  'netbsd/en/inb',
  'openbsd/en/an-6',
  'solaris/en/rnv',
  'toybox/en/written-axp',
  'windows/de/r',
  'windows/en/an',
  'windows/en/ny-template',
  'windows/ja/ano',
]

describe('with a grammar that takes one field for each column in turn, rows are lost', () => {
  const changed = dialects.map((dialect) => ({
    ...dialect,
    tables: dialect.tables.map((table) => ({ ...table, grammar: inOrder })),
  }))
  const misreading = createLibrary({ ...grammar, dialects: changed })
  const decided = sampleFiles.filter(({ name }) => DECIDED.includes(name))

  test.each(decided.map(({ name, bytes }) => [name, bytes] as const))('%s', (name, bytes) => {
    // What its own tool loses, another one may take for rows of its own.
    const only = { dialect: name.split('/', 1)[0] as string }
    expect(rowsOf(misreading.parse(bytes, only)).length).toBeLessThan(rowsOf(parse(bytes, only)).length)
  })

  test('all of them are samples', () => {
    expect(decided).toHaveLength(DECIDED.length)
  })
})
