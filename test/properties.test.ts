import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateRecord, validateReport } from '../src/generated/validate-report.js'
import { type ParseOptions, parse, parseStream } from '../src/index.ts'
import { recordKey } from '../src/report/record-schema.ts'
import type { Report, Row, Section, StreamRecord } from '../src/report/types.ts'
import { kindOf } from '../src/sources/kind.ts'
import { lineEnds } from '../src/text/line-ends.ts'
import { rowsOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const BOUND = { seed: 20261130, numRuns: 400, interruptAfterTimeLimit: 12_000, markInterruptAsFailure: false } as const
const FEW = { ...BOUND, numRuns: 120 } as const
const TIMEOUT = 60_000

const texts = sampleFiles.map(({ bytes }) => new TextDecoder().decode(bytes))
const lines = [...new Set(texts.flatMap((text) => text.split('\n')))]

const sample = fc.constantFrom(...sampleFiles.map(({ bytes }) => bytes))
const sampleText = fc.constantFrom(...texts)
const noise = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webUrl())

/** Lines of all samples in any order, with anything between them, cut anywhere. */
const mixture = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: noise }), {
    maxLength: 60,
  })
  .chain((all) => fc.tuple(fc.constant(all), fc.constantFrom('\n', '\r\n', '\n\n', ' ', '\n> ')))
  .map(([all, end]) => all.join(end))

/** Does harm to a line that follows others: `at` is a place in it, `other` a line of any sample. */
type Damage = (before: string[], line: string, at: number, other: string) => unknown

const PREFIXES = ['> ', '    ', '\t', '| ', '# ', '+', 'web1 | ', '12: ', '2026-11-22 09:00:00 ', 'C:\\>']
const CONTROLS = [
  '\0',
  '\x07',
  '\x1b[31m',
  '\x7f',
  '\u0085',
  '\u200b',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\r',
  '\t',
]

const DAMAGES: Readonly<Record<string, Damage>> = {
  cut: (before, line, at) => before.push(line.slice(0, at)),
  beheaded: (before, line, at) => before.push(line.slice(at)),
  doubled: (before, line) => before.push(line, line),
  dropped: () => {},
  moved: (before, line, at) => before.splice(Math.max(0, before.length - at), 0, line),
  wrapped: (before, line, at) => before.push(line.slice(0, at), line.slice(at)),
  joined: (before, line) => before.push((before.pop() ?? '') + line),
  without: (before, line, at) => before.push(line.slice(0, at) + line.slice(at + 1)),
  swapped: (before, line, at) =>
    before.push(line.slice(0, at) + [...line.slice(at, at + 2)].reverse().join('') + line.slice(at + 2)),
  prefixed: (before, line, at) => before.push(PREFIXES[at % PREFIXES.length] + line),
  spoiled: (before, line, at) => before.push(line.slice(0, at) + CONTROLS[at % CONTROLS.length] + line.slice(at)),
  interrupted: (before, line, _, other) => before.push(other, line),
}

/** A sample of which about one line in seven was damaged. */
const damaged = fc
  .tuple(
    sampleText,
    fc.infiniteStream(fc.nat(80)),
    fc.infiniteStream(fc.nat(100)),
    fc.infiniteStream(fc.constantFrom(...lines)),
  )
  .map(([text, choices, places, others]) => {
    const all: string[] = []
    const damages = Object.values(DAMAGES)
    for (const line of text.split('\n')) {
      const damage = damages[choices.next().value as number]
      if (damage) damage(all, line, places.next().value as number, others.next().value as string)
      else all.push(line)
    }
    return all.join('\n')
  })

/** A sample of which some bytes are others. */
const corrupt = fc
  .tuple(sample, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 20 }))
  .map(([bytes, changes]) => {
    const copy = bytes.slice()
    for (const [at, byte] of changes) copy[at % Math.max(1, copy.length)] = byte
    return copy
  })

const anyText = fc.oneof(noise, mixture, damaged)
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  corrupt,
  sample,
  damaged.map((text) => new TextEncoder().encode(text)),
)

describe('whatever the text', () => {
  test('a report comes without a fault of the reader, and it keeps to the schema', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, spans) => {
        expectSound(parse(text, { spans }))
      }),
      BOUND,
    )
  })

  test('every line is counted once', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, (text) => expectAccounts(parse(text), text)),
      BOUND,
    )
  })

  test('every row, cell and issue stands where it says', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, (text) => expectPlaces(parse(text, { spans: true }), text)),
      BOUND,
    )
  })

  test('reading it with spans changes nothing else', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutSpans(parse(text, { spans: true }))).toEqual(parse(text))
      }),
      FEW,
    )
  })
})

describe('registered services', () => {
  test('change nothing that was printed', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const named = parse(text, { services: true })
        expectSound(named)
        expect(JSON.parse(JSON.stringify(named, withoutRegistered))).toEqual(parse(text))
      }),
      FEW,
    )
  })
})

describe('whatever the bytes', () => {
  test('a report comes without a fault of the reader, and it keeps to the schema', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const report = parse(bytes)
        expectSound(report)
        const { read, noise, unread, lines } = report.coverage
        expect(read + noise + unread).toBe(lines)
        expect(report.source.bytes).toBe(bytes.length)
      }),
      BOUND,
    )
  })

  test('pieces of any size give the same report', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.infiniteStream(fc.integer({ min: 1, max: 3000 })), async (bytes, sizes) => {
        const options: ParseOptions = { name: 'x', spans: true }
        expect(await parse(inPieces(bytes, sizes), options)).toEqual(parse(bytes, options))
      }),
      FEW,
    )
  })
})

describe('the records of a stream', () => {
  test('are the rows and issues of the report', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        fc.pre(kindOf(bytes, true)?.is === 'text')
        const report = parse(bytes, { name: 'x' })
        const records: StreamRecord[] = []
        const stream = parseStream(bytes, { name: 'x' })
        let step = await stream.next()
        for (; !step.done; step = await stream.next()) records.push(step.value)
        expect(step.value).toEqual(report.coverage)
        expect(records.filter((record) => record.view === 'issue')).toEqual(
          report.issues.map((issue) => ({ source: 'x', view: 'issue', ...issue })),
        )
        expect(records.filter((record) => record.view !== 'issue')).toEqual(recordsOf(report))
        for (const record of records) expect(validateRecord(record), JSON.stringify(record)).toBe(true)
      }),
      FEW,
    )
  })
})

describe('a large input', () => {
  test('is the same in one piece as in several', async () => {
    const bytes = new TextEncoder().encode(texts.slice(0, 120).join('\n').repeat(3))
    const options: ParseOptions = { spans: true, encoding: 'utf-8' }
    const whole = parse(bytes, options)
    for (const size of [1009, 65_536, 70_001]) {
      const sizes = fc.sample(fc.constant(size), 1)
      expect(await parse(inPieces(bytes, repeating(sizes)), options)).toEqual(whole)
    }
  })
})

/** A report that keeps to the schema, and of which no line made the reader fail. */
function expectSound(report: Report): void {
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
  expect(report.issues.filter(({ code }) => code === 'internal-fault')).toEqual([])
}

function expectAccounts(report: Report, text: string): void {
  const { coverage, issues } = report
  expect(coverage.lines).toBe(linesOf(text).length)
  expect(coverage.read + coverage.noise + coverage.unread).toBe(coverage.lines)
  const unread = new Set(issues.filter(({ code }) => code === 'row-unread').map(({ line }) => line))
  expect(unread.size).toBe(coverage.unread)
  const rows = rowsOf(report).map(({ line }) => line)
  expect(rows.filter((line) => unread.has(line))).toEqual([])
  expect(coverage.read).toBeGreaterThanOrEqual(new Set(rows).size)
  if (coverage.read === 0) expect(issues.map(({ code }) => code)).toContain('nothing-recognised')
}

function expectPlaces(report: Report, text: string): void {
  const all = linesOf(text)
  const inText = ([start, end]: readonly [number, number] | readonly number[]): string => {
    expect(start).toBeGreaterThanOrEqual(0)
    expect(end).toBeGreaterThanOrEqual(start as number)
    expect(end).toBeLessThanOrEqual(text.length)
    return text.slice(start, end)
  }
  for (const issue of report.issues) {
    if (issue.span === null) continue
    inText(issue.span)
    expect(issue.line).toBeLessThanOrEqual(Math.max(1, all.length))
  }
  for (const capture of report.captures) {
    for (const section of capture.sections) {
      expect(section.lines[0]).toBeGreaterThanOrEqual(capture.lines[0] as number)
      expect(section.lines[1]).toBeLessThanOrEqual(capture.lines[1] as number)
      for (const row of section.rows) expectRow(row, section, inText, all)
    }
  }
}

/** Characters that show nothing, and line ends of word processors, which do not belong to the value they stand in. */
const UNSEEN = new Set('\0\x07\v\f\x0e\x0f\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\ufeff')
/** An end in a file of /proc/net, in values of a record, or cut and marked so (IBM i): what a row has as its text is the address that they stand for. */
const FORMS_OF_END =
  /^(?:[\dA-F]{8}|[\dA-F]{32}):[\dA-F]{4}$|^[\da-fA-F]{8}(?:[\da-fA-F]{24})?(?: [\da-f]{2})?$|["<\n]| >$/
/** A character that markdown needs a backslash for. */
const ESCAPED = /\\([_*[\]])/g

function expectRow(row: Row, section: Section, inText: (span: readonly number[]) => string, all: readonly string[]) {
  expect(row.line).toBeGreaterThanOrEqual(section.lines[0] as number)
  expect(row.lines?.[1] ?? row.line).toBeLessThanOrEqual(section.lines[1] as number)
  expect(row.span).toBeDefined()
  const own = inText(row.span ?? [0, 0])
  const [first, last] = row.lines ?? [row.line, row.line]
  const lines = all.slice((first as number) - 1, last).join('\n')
  expect(lines.replaceAll('\r', '\n')).toContain(own.replaceAll('\r', '\n'))
  if (row.lines || Array.isArray(row.cells)) return
  for (const [field, span] of Object.entries(row.cells ?? {})) {
    expect(own).toContain(inText(span))
    const shown = [...stripVTControlCharacters(inText(span))].filter((character) => !UNSEEN.has(character))
    const cell = shown.join('').replace(ESCAPED, '$1')
    const value = (row as unknown as Record<string, unknown>)[field]
    if (field === 'idleSeconds') expect(cell).toMatch(/^\d+:\d\d:\d\d$/)
    else if (field === 'expires') expect(cell).toMatch(/^\d+:\d\d\.\d\d$|^[a-z]+\d+:\d\d\.\d\d$/)
    else if (typeof value === 'number' && /^0x[\da-f]+$/i.test(cell)) expect(Number(cell)).toBe(value)
    else if (typeof value === 'number' && /^[\da-f]{8}$/i.test(cell))
      // Eight digits can be two counters that touch as well.
      expect(cell.includes(String(value)) || [Number(cell), Number(`0x${cell}`)].includes(value)).toBe(true)
    else if (typeof value === 'number') expect(cell).toContain(String(value))
    else if (typeof value === 'object' && value !== null && 'text' in value && !FORMS_OF_END.test(cell))
      expect([cell, joined(cell)]).toContain(value.text)
    else if (field === 'stateText' && value !== null) expect(cell.trim()).toBe(String(value).trim())
  }
}

/** An end as its text has it: without the blanks of Volatility around the colon, or of two columns, which can stand apart or be ruled. */
function joined(cell: string): string {
  const [, before, behind] = /^(\d+)\s.*\s([\da-fA-F.:]+)$/.exec(cell) ?? []
  if (before !== undefined && behind !== undefined) return joined(`${behind} ${before}`)
  const [, address = '', port = ''] = /^([\da-fA-F.:%*]+)[\s|]+(\S+)$/.exec(cell) ?? []
  if (address === '') return cell.replace(/ +(?=:)|(?<=:) +/g, '')
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`
}

/** The rows of a report as NDJSON has them. */
function recordsOf(report: Report): object[] {
  return report.captures.flatMap(({ dialect, locale, capturedAt, sections }, capture) =>
    sections.flatMap(({ rows, lines: _lines, title: _title, columns: _columns, ...facts }, section) =>
      rows.map((row: Row) => ({
        ...{ source: 'x', capture, section, dialect, locale, capturedAt, ...early(facts) },
        ...Object.fromEntries(Object.entries(row).map(([key, value]) => [recordKey(key), value])),
      })),
    ),
  )
}

/** What a section says before its rows; a line under them comes too late for records. */
function early(facts: object): object {
  const { addressMaskResponses: _a, defaultGateway: _d, ...others } = facts as Record<string, unknown>
  return others
}

function withoutSpans(report: Report): Report {
  for (const row of rowsOf(report)) {
    delete row.span
    delete (row as { cellSpans?: unknown }).cellSpans
    if (!Array.isArray(row.cells)) delete row.cells
  }
  return report
}

function linesOf(text: string): string[] {
  const ends = lineEnds()
  const all = (ends.write(text) + ends.end()).split('\n')
  if (all.at(-1) === '') all.pop()
  return all
}

async function* inPieces(bytes: Uint8Array, sizes: Iterator<number>): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const size = sizes.next().value as number
    yield bytes.slice(at, at + size)
    at += size
  }
}

function* repeating(sizes: readonly number[]): Generator<number> {
  for (;;) yield* sizes
}

function withoutRegistered(key: string, value: unknown): unknown {
  return key === 'registeredService' ? undefined : value
}
