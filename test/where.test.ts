import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completions } from '../src/ask/where/completions.ts'
import { WhereError, where } from '../src/ask/where/where.ts'
import { convert, parse, parseStream, type Report } from '../src/index.ts'
import { viewNames } from '../src/report/views/names.ts'
import { fieldNames } from '../src/write/field-names.ts'
import { sampleFiles } from './sample-files.ts'

const page = readFileSync(new URL('../docs/where.md', import.meta.url), 'utf8')
const text = /```text\n([\s\S]*?)```/.exec(page)?.[1] as string
const examples = [...page.matchAll(/^\| `(.+?)` \| ([\d, ]*?) ?\|/gm)].map(
  ([, query, rows]) => [query as string, (rows as string).split(', ').filter(Boolean).map(Number)] as const,
)

function linesOf(report: Report): number[] {
  return report.captures.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows.map(({ line }) => line)))
}

test('the page has its examples', () => {
  expect(examples.length).toBeGreaterThan(30)
})

test.each(examples)('%s keeps %j', (query, rows) => {
  expect(linesOf(parse(text, { where: query }))).toEqual(rows)
})

describe('what is wrong is said with its place', () => {
  test.each([
    ['prot:443', 0, 4, 'There is no field prot. Did you mean port?'],
    ['state:', 6, 6, 'Expected a value right behind :, but the query ends.'],
    ['port:443 -', 10, 10, 'Expected a term right behind -, but the query ends.'],
    ['(pid:1', 6, 6, 'Expected a blank and the next term, OR, or a bracket that closes, but the query ends.'],
    ['a)', 1, 2, 'Expected a blank and the next term, OR, or a bracket that closes, but found ).'],
    ['pid:1,', 6, 6, 'Expected another value behind the comma, but the query ends.'],
    [
      'a and b',
      2,
      5,
      'and means nothing here: terms side by side all hold, without AND. As a text it goes into quotation marks.',
    ],
    ['a || b', 2, 4, '|| means nothing here: write OR. As a text it goes into quotation marks.'],
    [
      'NOT a',
      0,
      3,
      'NOT means nothing here: write - right in front of the term. As a text it goes into quotation marks.',
    ],
    [
      'state!=LISTEN',
      0,
      13,
      'state!=LISTEN means nothing here: write - in front of the field, as in -state:LISTEN. As a text it goes into quotation marks.',
    ],
    ['port==22', 5, 8, 'Write one = where text and case are the same, : where they are alike.'],
    ['port = 22', 5, 6, 'No blank stands around an operator: put = right behind the field.'],
    ['fe80::1', 0, 4, 'There is no field fe80. A text that holds a colon goes into quotation marks.'],
    ['OR a', 0, 2, 'Expected a term, such as state:LISTEN or port:443, but found OR.'],
    ['pid<x', 4, 5, 'Expected a number or a time, such as 2026-11-22T09:00, behind <.'],
    ['state<3', 6, 7, 'A state is neither more nor less than another: write state:LISTEN.'],
    ['a "b', 2, 4, 'The quotation mark is not closed.'],
    ['program:"a"b', 8, 11, 'Put quotation marks around the whole of a value that holds a bracket or one of them.'],
    ['x /a(/', 5, 6, 'A bracket of the regular expression is not closed.'],
    ['/(?=a)/', 1, 2, 'A regular expression here cannot look ahead or behind.'],
    [String.raw`/(a)\1/`, 4, 5, 'A regular expression here cannot refer to a group.'],
    ['/[z-a]/', 1, 2, '[z-a] is no character of a regular expression.'],
    ['/a/g', 3, 4, 'The letter g has no meaning behind a regular expression; i ignores case.'],
    ['/(((a{900}){900}){9})/', 1, 21, 'The regular expression has more than 1000 parts.'],
    [`${'('.repeat(33)}a`, 32, 33, 'Groups stand within each other up to 32 deep.'],
    ['a'.repeat(4097), 4096, 4097, 'A query has up to 4096 characters.'],
  ])('%s', (query, start, end, detail) => {
    let thrown: unknown
    try {
      where(query)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(WhereError)
    expect(thrown).toMatchObject({ start, end, detail, message: `at character ${start + 1}: ${detail}` })
  })
})

describe('names', () => {
  test('of what every object has are no fields of a row', () => {
    for (const name of ['row.toString', 'row.constructor', 'processes.toString'])
      expect(linesOf(parse(text, { where: `${name}:*` })), name).toEqual([])
  })

  test('are completed to those of a view, or of all', () => {
    expect(completions('state:LISTEN foreign.p', 22)).toEqual({ start: 13, end: 22, texts: ['foreign.port:'] })
    expect(completions('-gateway.l', 10, 'routes').texts).toEqual(['gateway.link:'])
    expect(completions('gateway.l', 9, 'connections').texts).toEqual([])
    expect(completions('', 0, 'table').texts).toContain('cells:')
    expect(completions('state:LI', 8).texts).toEqual([])
    expect(completions('program:"a p', 12).texts).toEqual([])
  })

  test('are known, each of them', () => {
    for (const view of [undefined, ...viewNames])
      for (const name of fieldNames(view)) expect(() => where(`${name}:1`), name).not.toThrow()
  })
})

test('a state is found by what another tool calls it', () => {
  const netstat =
    'tcp        0      0 192.0.2.10:443          198.51.100.7:50122      FIN_WAIT2   -\ntcp        0      0 192.0.2.10:443          198.51.100.8:50122      ESTABLISHED -\n'
  for (const query of ['state:FinWait2', 'state:FIN-WAIT-2', 'state:"Fin Wait 2"'])
    expect(linesOf(parse(netstat, { where: query })), query).toEqual([1])
  expect(linesOf(parse(netstat, { where: 'state:estab' }))).toEqual([2])
})

test('an end is found by its printed text, also where that begins like an address with a zone', () => {
  const netstat =
    'Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\ntcp6       0      0  fe80::1%lo0.53         *.*                    LISTEN\n'
  for (const query of ['local:fe80::1%lo0.53', 'local:fe80::1%lo0', 'local:fe80::1'])
    expect(linesOf(parse(netstat, { where: query })), query).toEqual([2])
  expect(linesOf(parse(netstat, { where: 'local:fe80::1%lo1' }))).toEqual([])
})

test('the printed text of a row is all its lines, wherever the text is cut', async () => {
  const ss = `State Recv-Q Send-Q Local Address:Port Peer Address:Port
ESTAB 0      0      192.0.2.10:443     198.51.100.7:50122
	 cubic wscale:7,7 rto:204 rtt:1.5/0.75 cwnd:10
ESTAB 0      0      192.0.2.10:443     198.51.100.8:50123
	 reno wscale:7,7 rto:204 rtt:1.5/0.75 cwnd:10
`
  expect(linesOf(parse(ss, { where: 'reno' }))).toEqual([4])
  const found: number[] = []
  const bytes = async function* () {
    for (const byte of new TextEncoder().encode(ss)) yield Uint8Array.of(byte)
  }
  for await (const record of parseStream(bytes(), { where: '/cubic wscale/' }))
    if ('line' in record && record.line !== null) found.push(record.line)
  expect(found).toEqual([2])
})

test('a run of which nothing is left has no table, in any format', async () => {
  const written = async (format: 'json' | 'table' | 'markdown' | 'csv', query: string) => {
    let all = ''
    for await (const piece of convert(text, format, { where: query })) all += piece
    return all
  }
  expect(JSON.parse(await written('json', 'pid:0'))).toMatchObject({
    captures: [{ command: 'sudo netstat -anp', sections: [] }],
    coverage: { read: 11, noise: 3, unread: 0 },
  })
  expect(await written('table', 'pid:0')).toBe('')
  expect(await written('markdown', 'pid:0')).toBe('')
  expect(await written('csv', 'pid:0')).toBe('')
  expect(await written('table', 'view:unix-sockets')).not.toContain('Internet')
})

describe('whatever is asked', () => {
  const reports = sampleFiles.filter((_, i) => i % 12 === 0).map(({ bytes }) => parse(bytes))
  const words = fc.constantFrom(
    'a',
    '0',
    '-',
    '"',
    '/',
    '(',
    ')',
    ',',
    ':',
    '*',
    ' ',
    '<',
    '>=',
    '[',
    ']',
    '\\',
    '.',
    '{9}',
    'OR ',
  )
  const fields = fc.constantFrom(...fieldNames())
  const values = fc.constantFrom(
    '443',
    '1-9',
    '*',
    'LISTEN',
    '10.0.0.0/8',
    '[::]/0',
    '*:443',
    '"x y"',
    '/a|b/',
    '/^./i',
    'tcp,udp',
    '2026-11-22',
    'true',
  )
  const operators = fc.constantFrom(':', '=', '<', '>=')
  const term = fc.tuple(fields, operators, values).map((parts) => parts.join(''))
  const query = fc.array(fc.oneof(term, values, words, fc.string()), { maxLength: 6 }).map((parts) => parts.join(' '))
  const BOUND = { seed: 20261130, numRuns: 3000, interruptAfterTimeLimit: 4000 } as const

  test('it and its opposite are all rows, and nothing but WhereError is thrown', () => {
    let asked = 0
    fc.assert(
      fc.property(fc.oneof(query, term, fc.string()), fc.constantFrom(...reports), (it, report) => {
        const both = [it, `-(${it})`].map((one) => {
          try {
            return where(one)
          } catch (error) {
            expect(error).toBeInstanceOf(WhereError)
            return undefined
          }
        })
        const [own, opposite] = both
        if (!own || !opposite) return
        asked++
        for (const capture of report.captures)
          for (const section of capture.sections)
            for (const row of section.rows) expect(own(row, section, capture)).toBe(!opposite(row, section, capture))
      }),
      BOUND,
    )
    expect(asked).toBeGreaterThan(100)
  })

  test('a regular expression finds what that of JavaScript does', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '^',
      '$',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:ab)',
      '\\d',
      '\\b',
      '\\B',
      '\\w',
      '|',
      '*',
      '+',
      '?',
      '{2}',
      '{1,3}',
      'é',
      '\\p{L}',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', 'é', '😀') }),
        (parts, found) => {
          const source = parts.join('')
          if (source === '') return
          let expected: boolean
          let own: ReturnType<typeof where>
          try {
            expected = new RegExp(source, 'us').test(found)
            own = where(`/${source}/`)
          } catch {
            return
          }
          expect(own({} as never, {} as never, {} as never, { source: '-', text: () => found }), source).toBe(expected)
        },
      ),
      BOUND,
    )
  })

  test.each(['/(a+)+$/', '/(a|a)*$/', '/(.*)*x$/', '/(?:a?){100}(?:a){100}b/', '*a*a*a*a*a*b'])(
    '%s does not hang',
    (query) => {
      const asks = where(query)
      const began = performance.now()
      asks({} as never, {} as never, {} as never, { source: '-', text: () => `${'a'.repeat(3000)}!` })
      expect(performance.now() - began).toBeLessThan(2000)
    },
  )
})
