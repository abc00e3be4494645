import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert, count, diff, edges, explain, parse, timeline } from '../src/index.ts'
import { scanJson, type Wanted } from '../src/validate/json-scan.ts'
import { savedReports } from '../src/validate/reports.ts'
import { type Validation, validate } from '../src/validate.ts'

const TEXT = `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State
tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN
tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED
`

const RUNS = ['09:00', '09:05'].map((time) => `2026-11-22T${time}:00Z\n$ netstat -an\n${TEXT}`).join('')

type Draft = Record<string, unknown>

/** A report as indented JSON, changed: the first row of its first section, or the whole of it. */
function changed(change: (row: Draft, report: Draft) => void): string {
  const report = structuredClone(parse(TEXT)) as unknown as Draft
  const [capture] = report.captures as { sections: { rows: Draft[] }[] }[]
  change(capture?.sections[0]?.rows[0] as Draft, report)
  return JSON.stringify(report, null, 2)
}

async function* inTurn<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces
}

async function ndjsonOf(text: string): Promise<string> {
  let lines = ''
  for await (const piece of convert(text, 'ndjson', { name: 'a/b.txt' })) lines += piece
  return lines
}

function said({ faults }: Validation): string[] {
  return faults.map(({ pointer, message }) => `${pointer}: ${message}`)
}

const ROW = '/captures/0/sections/0/rows/0'

describe('what is held against the schema', () => {
  test.each<[name: string, value: unknown, holds: object]>([
    ['a report', parse(TEXT), { report: 1 }],
    ['a list of reports', [parse(TEXT), parse(TEXT)], { report: 2 }],
    ['the reports of the service', { reports: [parse(TEXT), parse(TEXT)] }, { report: 2 }],
    ['a count', count(TEXT), { count: 1 }],
    ['a comparison', diff([TEXT, TEXT]), { diff: 1 }],
    ['timelines', timeline(TEXT), { timeline: 1 }],
    ['edges', edges(TEXT), { edges: 1 }],
    ['a state', explain('CLOSE_WAIT'), { state: 1 }],
    ['an option', explain('-p'), { option: 1 }],
    ['a command', explain('netstat -rn'), { command: 1 }],
  ])('%s', async (_name, value, holds) => {
    for (const indent of [0, 2])
      expect(await validate(JSON.stringify(await value, null, indent))).toEqual({
        valid: true,
        holds,
        faults: [],
        more: false,
      })
  })

  test('rows as NDJSON, in pieces of any size', async () => {
    let text = ''
    for await (const piece of convert(TEXT, 'ndjson')) text += piece
    expect(await validate(text)).toMatchObject({ valid: true, holds: { record: 2 } })
    const bytes = [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte))
    expect(await validate(inTurn(bytes))).toMatchObject({ valid: true, holds: { record: 2 } })
  })

  test('UTF-16, as PowerShell writes it', async () => {
    const units = new Uint16Array([...`\uFEFF${JSON.stringify(parse(TEXT))}`].map((one) => one.charCodeAt(0)))
    expect(await validate(units.buffer)).toMatchObject({ valid: true })
  })
})

describe('a fault', () => {
  test.each<[change: (row: Draft, report: Draft) => void, said: string[]]>([
    [(row) => (row.recvQueue = true), [`${ROW}/recvQueue: expected a whole number, a text or null, found true`]],
    [
      (row) => (row.family = 'ipv5'),
      [`${ROW}/family: expected "ipv4", "ipv6", "dual" or null, found "ipv5"; did you mean "ipv4"?`],
    ],
    [(row) => delete row.key, [`${ROW}: the field key is missing`]],
    [(row) => (row.foreign = 'x'), [`${ROW}/foreign: expected an object or null, found "x"`]],
    [(row) => ((row.local as Draft).port = 1.5), [`${ROW}/local/port: expected a whole number or null, found 1.5`]],
    [(row) => (row.line = -1), [`${ROW}/line: expected a number from 0 on, found -1`]],
    [(row) => (row.lines = [1]), [`${ROW}/lines: expected a list of 2 entries or more, found a list of 1`]],
    [(row) => (row.rxBytes = '1.5'), [`${ROW}/rxBytes: expected a text that matches ^-?[0-9]+$, found "1.5"`]],
    [
      (row) => (row['a/b~c'] = 1),
      [`${ROW}/a~1b~0c: expected a name in camelCase such as rxBytes, found "a/b~c" as the name of a field`],
    ],
    [(_row, report) => (report.more = {}), ['/more: expected no field "more" here']],
    [(_row, report) => (report.schemaVersion = '2.0'), ['/schemaVersion: expected "1.0", found "2.0"']],
    [
      ({ local }, report) => {
        ;(local as Draft).host = 7
        delete report.coverage
      },
      [': the field coverage is missing', `${ROW}/local/host: expected a text or null, found 7`],
    ],
  ])('%s', async (change, expected) => {
    expect(said(await validate(changed(change)))).toEqual(expected)
  })

  test('has its line and its column, also where a value spans lines', async () => {
    const text = changed((row) => (row.recvQueue = true))
    const line = text.split('\n').findIndex((one) => one.includes('"recvQueue": true'))
    const column = text.split('\n')[line]?.indexOf('true')
    expect((await validate(text)).faults).toMatchObject([{ line: line + 1, column: (column as number) + 1 }])
    expect((await validate('\n [\n  1 ]')).faults).toMatchObject([{ pointer: '/0', line: 3, column: 3 }])
  })

  test('is said of an added field only where the schema is not a later one', async () => {
    const later = changed((row, report) => {
      row.family = 'ipv8'
      row.recvQueue = true
      report.more = {}
      report.schemaVersion = '1.7'
    })
    expect(said(await validate(later))).toEqual([
      `${ROW}/recvQueue: expected a whole number, a text or null, found true`,
    ])
  })

  test.each([
    ['', 'this is no JSON: expected a value, found the end of the text', 1, 1],
    ['{"captures": [1,\n  2,]}', 'this is no JSON: expected a value, found "]"', 2, 5],
    ['{"a": "x\\q"}', 'this is no JSON: expected an escape of JSON, found "\\\\"', 1, 9],
    ['{"a": 1\n\n', 'this is no JSON: expected a comma or }, found the end of the text', 1, 8],
    ['{} x', 'this is no JSON: expected the end of the text, found "x"', 1, 4],
    ['{}', 'expected a report, a record or an answer of netscribe, found an object', 1, 1],
  ])('of %j', async (text, message, line, column) => {
    expect((await validate(text)).faults).toEqual([{ pointer: '', message, line, column }])
  })

  test('in NDJSON has the number of its line', async () => {
    const { faults, holds } = await validate('{"view":"issue"}\n\n[]\n{"view"\n{"view":"program","pid":"7"}\n')
    expect(holds).toEqual({ record: 2 })
    expect([...new Set(faults.map(({ line }) => line))]).toEqual([1, 3, 4, 5])
    expect(faults).toContainEqual({
      pointer: '/pid',
      line: 5,
      column: 25,
      message: 'expected a whole number, found "7"',
    })
  })

  test('is one of a hundred at the most, and a text made of faults takes no more than its length', async () => {
    const wrong = (count: number) =>
      JSON.stringify({
        ...parse(TEXT),
        issues: new Array(count).fill(1),
        captures: new Array(count).fill({ evidence: [1] }),
      })
    const time = async (text: string) => {
      const start = performance.now()
      const { faults, more } = await validate(text)
      expect(faults).toHaveLength(100)
      expect(more).toBe(true)
      return performance.now() - start
    }
    await time(wrong(1000))
    expect(await time(wrong(200_000))).toBeLessThan(5000)
  })
})

describe('where values stand in JSON', () => {
  test('every text that JSON.parse takes, and none that it refuses', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', ']', '0', ' ', ':', '\u0001'))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1)
        return text.slice(0, place) + put + text.slice(place + 1)
      })
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        const isJson = (() => {
          try {
            JSON.parse(text)
            return true
          } catch {
            return false
          }
        })()
        expect(scanJson(text, { below: new Map() }) === null).toBe(isJson)
      }),
      { numRuns: 2000 },
    )
  })

  test('each value begins where it is said to', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value, null, 1)
        const all = wantedOf(value)
        scanJson(text, all)
        expectPlaces(text, value, all)
      }),
    )
  })

  test('of a name that stands twice, the last counts; depth does no harm', () => {
    const root: Wanted = { below: new Map([['a', { below: new Map() }]]) }
    scanJson('{"a": 1, "a": 2}', root)
    expect(root.below.get('a')?.at).toBe(14)
    expect(scanJson('['.repeat(1_000_000), root)).toEqual({ at: 1_000_000, expected: 'a value' })
  })
})

function wantedOf(value: unknown): Wanted {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return { below: new Map(entries.map(([key, inner]) => [key, wantedOf(inner)])) }
}

function expectPlaces(text: string, value: unknown, { at, below }: Wanted): void {
  expect(text[at as number]).toBe(JSON.stringify(value)[0])
  for (const [key, inner] of below) expectPlaces(text, (value as Record<string, unknown>)[key], inner)
}

describe('a text that may be a report', () => {
  const savedIn = (text: string) => savedReports(() => text, 'saved.json')

  test('is one, is a damaged one, or is JSON of something else', async () => {
    expect(await savedIn(JSON.stringify(parse(TEXT)))).toMatchObject([{ coverage: { read: 4 } }])
    await expect(savedIn('{"schemaVersion": "1.0", ')).rejects.toThrow('saved.json:1:25: this is no JSON: ')
    await expect(savedIn('{"captures": []}')).rejects.toThrow('saved.json:1:1: the field schemaVersion is missing')
    expect(await savedIn('[{"LocalAddress": "192.0.2.1"}]')).toBeNull()
    expect(await savedIn('{"LocalAddress"')).toBeNull()
    expect(await savedIn('{"source": "syslog", "message": "a"}')).toBeNull()
  })

  test('was written as NDJSON, the runs of one source and of several', async () => {
    const records = await savedIn(await ndjsonOf(RUNS))
    const [before] = records ?? []
    expect(before?.captures.map(({ capturedAt }) => capturedAt)).toEqual([
      '2026-11-22T09:00:00Z',
      '2026-11-22T09:05:00Z',
    ])
    expect(before?.captures[1]?.sections[0]?.rows).toEqual(parse(RUNS).captures[1]?.sections[0]?.rows)
    expect(before?.coverage).toEqual({ lines: 4, read: 4, noise: 0, unread: 0 })
    expect(await validate(JSON.stringify(before))).toMatchObject({ valid: true })
  })
})
