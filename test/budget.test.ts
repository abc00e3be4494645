import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Issue, parse, type Report } from '../src/index.ts'
import { sampleFiles } from './sample-files.ts'

const HEAD = 'Active Connections\n\n  Proto  Local Address          Foreign Address        State           PID\n'
const ROW = '  TCP    192.0.2.10:49160       198.51.100.7:443       ESTABLISHED     4321\n'
const LINUX_HEAD = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
/** Half a row over its rest, which are read together where there is work left for it. */
const CUT = '  TCP    192.0.2.10:49161\n  198.51.100.7:443       ESTABLISHED     4321\n'

const times = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('')
const costly = ({ issues }: { issues: readonly Issue[] }) => issues.filter(({ code }) => code === 'too-costly')
const rowsOf = ({ captures }: Report) =>
  captures.flatMap(({ sections }) => sections.flatMap((section) => section.rows as Placed[]))

interface Placed {
  readonly line: number
  readonly lines?: readonly [number, number]
}

/** Where a row stands so many lines further up. */
const placedUp = ({ line, lines }: Placed, by: number): Placed => ({
  line: line - by,
  ...(lines && { lines: [lines[0] - by, lines[1] - by] }),
})

/** The bytes of a text, in pieces of one size. */
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Texts of lines that mean nothing, on each of which a reader could try very much. */
const hostile: readonly (readonly [string, string])[] = [
  ['numbers that may stand behind a prefix', times(4000, (n) => `12:00 ${'7 '.repeat(8)}${n}\n`)],
  ['headings with words that nobody knows', times(3000, (n) => `Proto Local Address Foreign Address x${n}\n`)],
  ['broken rows', LINUX_HEAD + times(4000, (n) => `tcp ${n} 0 junk junk junk junk\n`)],
  [
    'rows of two tools in turn',
    times(2000, (n) => `${ROW}tcp 0 0 192.0.2.1:${n + 1} 192.0.2.2:443 ESTABLISHED 811/sshd\n`),
  ],
]

describe.each(hostile)('%s', (_, text) => {
  const report = parse(text)

  test('are read as they stand once they took more work than they earned', () => {
    const [issue] = costly(report) as [Issue]
    expect(costly(report)).toHaveLength(1)
    const { lines, first, last } = issue.args as { lines: number; first: number; last: number }
    expect(issue.line).toBe(first)
    expect(last).toBeLessThanOrEqual(report.coverage.lines)
    expect(lines).toBeLessThanOrEqual(last - first + 1)
    expect(lines).toBeGreaterThan((last - first) / 4)
  })

  test('leave no line without its account', () => {
    const { lines, read, noise, unread } = report.coverage
    expect(lines).toBe(text.split('\n').length - 1)
    expect(read + noise + unread).toBe(lines)
    const said = new Set(report.issues.filter(({ code }) => code === 'row-unread').map(({ line }) => line))
    expect(said.size).toBe(unread)
  })

  test('do not disturb a table behind them, and mending starts anew when the text has earned it', () => {
    const rows = times(1500, () => ROW)
    const behind = parse(`${text}${HEAD}${rows}${CUT}${ROW}`)
    const start = text.split('\n').length - 1
    const read = rowsOf(behind).filter(({ line }) => line > start)
    const alone = rowsOf(parse(`${HEAD}${rows}${CUT}${ROW}`))
    expect(read.map((row) => ({ ...row, ...placedUp(row, start) }))).toEqual(alone)
    // The heading can stand where nothing is left yet; then it is read all the same.
    expect(costly(behind).map(({ line }) => line)).toEqual(costly(report).map(({ line }) => line))
    expect(costly(behind)[0]?.args.last).toBeLessThanOrEqual(start + HEAD.split('\n').length)
  })

  test('are reported alike in pieces', async () => {
    const whole = parse(new TextEncoder().encode(text))
    expect(costly(whole)).toEqual(costly(report))
    expect(await parse(inPieces(text, 5000))).toEqual(whole)
  })
})

test('no state is guessed for a row without a heading where no work is left', () => {
  const row = '  TCP    192.0.2.10:49152       198.51.100.7:443       TENGITUR        4321\n'
  const [[, text] = ['', '']] = hostile
  expect(rowsOf(parse(row))).toHaveLength(1)
  // What was earned and not spent lasts for one line in some: the row comes behind none of them, then behind one more each time.
  const found = Array.from({ length: 4 }, (_, n) => rowsOf(parse(text + text.slice(0, n * 24) + row)).length)
  expect(Math.min(...found)).toBe(0)
  expect(rowsOf(parse(text + ROW))).toHaveLength(1)
})

test('rows that were cut in two are mended in a text of any length', () => {
  const report = parse(HEAD + times(4000, () => CUT))
  expect(costly(report)).toEqual([])
  expect(rowsOf(report)).toHaveLength(4000)
})

test('the tables of a loop that have few rows are never too costly', () => {
  const run = `${HEAD}${ROW}\n${LINUX_HEAD}tcp 0 0 192.0.2.1:22 192.0.2.2:443 ESTABLISHED 811/sshd\n\n`
  expect(costly(parse(run.repeat(2000)))).toEqual([])
})

test.each(sampleFiles)('$name is not too costly', ({ golden }) => {
  expect(readFileSync(golden, 'utf8')).not.toContain('too-costly')
})
