import process from 'node:process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import type { Report } from '../src/report/types.ts'
import { valuesOf } from './rows.ts'
import { sampleFiles } from './sample-files.ts'

const CLEAN = [
  'net-tools/en/anp',
  'net-tools/en/ant4',
  'net-tools/ja/an',
  'windows/en/ano',
  'windows/ja/ano',
  'macos/en/rn-13',
  'freebsd/en/an-grep-no-heading',
]
const samples = CLEAN.map((name) => parsed(sampleFiles.find((sample) => sample.name === name)?.bytes as Uint8Array))

/** What a program or a person does to a text, in the order in which it can happen. */
const wrappers: readonly (readonly [string, (text: string) => string])[] = [
  ['fold', (text) => eachLine(text, (line) => line.replace(/(.{80})(?=.)/g, '$1\n'))],
  ['double spacing', (text) => text.replaceAll('\n', '\n\n')],
  ['colours', (text) => text.replaceAll('ESTABLISHED', '\x1b[01;31m\x1b[KESTABLISHED\x1b[m\x1b[K')],
  ['colours without ESC', (text) => text.replaceAll('LISTEN', '[01;31m[KLISTEN[m[K')],
  ['indent', (text) => eachLine(text, (line) => `    ${line}`)],
  ['host', (text) => eachLine(text, (line) => `web1: ${line}`)],
  ['stamp', (text) => eachLine(text, (line) => `[2026-11-22 09:00:00] ${line}`)],
  ['container log', (text) => eachLine(text, (line) => `2026-11-22T09:00:00.123456789Z stdout F ${line}`)],
  ['log', (text) => eachLine(text, (line) => `Nov 22 09:00:01 web1 app[812]: ${line}`)],
  ['quote', (text) => eachLine(text, (line) => `> ${line}`)],
  ['deep quote', (text) => eachLine(text, (line) => `> >> ${line}`)],
  ['fence', (text) => `\`\`\`\n${text}\`\`\`\n`],
  ['bbcode', (text) => `[CODE]${text}[/CODE]\n`],
  ['pre', (text) => `<pre>${escaped(text)}</pre>\n`],
  ['br', (text) => `<p>${escaped(text).replaceAll('\n', '<br>\n')}</p>\n`],
  ['one line of html', (text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>\n`],
  ['json', (text) => `${JSON.stringify({ output: text })}\n`],
]

/** What gives each line in quotes: Ansible, and tables of one column. Nothing stands around them. */
const strings: typeof wrappers = [
  ['strings of JSON', (text) => eachLine(text, (line) => `    ${JSON.stringify(line)},`)],
  ['strings of a table', (text) => eachLine(text, (line) => `"${line.replaceAll('"', '""')}"`)],
]

const names = wrappers.map(([name]) => name)

/** Folding takes away where an optional last cell begins: rows that have none are folded. */
const isPossible = (name: string, sample: string): boolean => name !== 'fold' || !/anp$|rn-/.test(sample)
const HTML = ['pre', 'br', 'one line of html']

describe('a wrapped text', () => {
  test.for([...wrappers, ...strings])('%s', ([name, wrap]) => {
    for (const [index, { text, rows }] of samples.entries())
      if (isPossible(name, CLEAN[index] as string)) expect(valuesOf(parse(wrap(text)))).toEqual(rows)
  })

  test('in several wrappings has the same rows, and they stand where they say', { timeout: 120_000 }, () => {
    const choice = fc
      .subarray(names, { maxLength: 4 })
      .filter((chosen) => chosen.filter((name) => HTML.includes(name)).length < 2)
    fc.assert(
      fc.property(fc.nat(samples.length - 1), choice, (which, chosen) => {
        const { text, rows } = samples[which] as (typeof samples)[0]
        fc.pre(chosen.every((name) => isPossible(name, CLEAN[which] as string)))
        const wrapped = wrappers.reduce((all, [name, wrap]) => (chosen.includes(name) ? wrap(all) : all), text)
        const report = parse(wrapped, { spans: true })
        expect(valuesOf(report), `${CLEAN[which]}: ${chosen.join(' + ')}`).toEqual(rows)
        expectPlaces(report, wrapped)
      }),
      { numRuns: 300 },
    )
  })

  test.for(wrappers)('%s costs no more for each line when there are many', { timeout: 60_000 }, ([, wrap]) => {
    const { text } = samples[1] as (typeof samples)[0]
    // Processor time of this thread, the least of a few runs: what else runs on the machine does not count. The clock goes in
    // steps of 4 ms, which the smaller text has to be well above.
    const milliseconds = (times: number): number => {
      const wrapped = wrap(text.repeat(times))
      const runs = Array.from({ length: 3 }, () => {
        const before = process.threadCpuUsage()
        parse(wrapped)
        const { user, system } = process.threadCpuUsage(before)
        return (user + system) / 1000
      })
      return Math.min(...runs)
    }
    milliseconds(50)
    expect(milliseconds(1000)).toBeLessThan(25 * Math.max(4, milliseconds(100)))
  })
})

describe('the time of a run', () => {
  const row = 'tcp        0      0 192.0.2.10:443          203.0.113.9:41830       ESTABLISHED\n'

  test.for([
    ['Sun Nov 22 09:00:00 UTC 2026', '2026-11-22T09:00:00Z'],
    ['Sun Nov 22 09:00:00 JST 2026', '2026-11-22T09:00:00'],
    ['Sun, 22 Nov 2026 09:00:00 +0900', '2026-11-22T09:00:00+09:00'],
    ['2026-11-22T09:00:00.250Z', '2026-11-22T09:00:00.250Z'],
    ['2026年11月22日 日曜日 09:00:00 JST', '2026-11-22T09:00:00'],
    ['2018. 05. 28. (월) 16:15:39 KST', '2018-05-28T16:15:39'],
    ['So 22. Nov 09:00:00 CET 2026', '2026-11-22T09:00:00'],
    ['zzz ***jeu. nov. 3 08:02:38 CET 2011', '2011-11-03T08:02:38'],
    ['Sun 11/22/2026  9:00:00.12', '2026-11-22T09:00:00.12'],
    ['Sunday, November 22, 2026 3:00:00 PM', '2026-11-22T15:00:00'],
    ['=~=~=~=~=~= PuTTY log 2026.11.22 09:00:00 =~=~=~=~=~=', '2026-11-22T09:00:00'],
    ['Every 2.0s: netstat -ant     web1: Sun Nov 22 09:00:00 2026', '2026-11-22T09:00:00'],
    ['[11/22/2026 09:00] ops@web1:~$ netstat -ant', '2026-11-22T09:00'],
  ])('%s', ([line, time]) => {
    expect(parse(`${line}\n${row}`).captures.map(({ capturedAt }) => capturedAt)).toEqual([time])
  })
})

function parsed(bytes: Uint8Array): { text: string; rows: object[] } {
  const encoding = parse(bytes).source.encoding ?? 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\r\n', '\n')
  return { text, rows: valuesOf(parse(text)) }
}

/** The text under the span of an endpoint is the endpoint, whatever stands inside it. */
function expectPlaces(report: Report, text: string): void {
  for (const { sections } of report.captures)
    for (const { view, rows } of sections) {
      if (view !== 'connections') continue
      for (const row of rows)
        for (const key of ['local', 'foreign'] as const) {
          const [start, end] = row.cells?.[key] ?? [0, 0]
          if (!row.lines) expect(text.slice(start, end)).toBe(row[key]?.text)
        }
    }
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.replace(/^.*$/gm, (line, at: number) => (at === text.length ? line : change(line)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

test('no-break spaces in place of blanks hide no title and no interface', () => {
  const sample = sampleFiles.find(({ name }) => name === 'windows/en/r-xp')?.bytes as Uint8Array
  const { text, rows } = parsed(sample)
  expect(valuesOf(parse(text.replaceAll(' ', '\u00a0')))).toHaveLength(rows.length)
})

test('carriage returns alone end lines too, and the lines count', () => {
  for (const { text, rows } of samples) {
    const lines = (report: Report) =>
      report.captures.map(({ lines, sections }) => [lines, sections.map((s) => s.lines)])
    const report = parse(text.replaceAll('\n', '\r'), { spans: true })
    expect(valuesOf(report)).toEqual(rows)
    expect(lines(report)).toEqual(lines(parse(text)))
    expectPlaces(report, text)
    expect(parse(new TextEncoder().encode(text.replaceAll('\n', '\r')))).toMatchObject({ coverage: report.coverage })
  }
})

test('a carriage return behind the line feed, as serial consoles set it, is part of the line end', () => {
  for (const { text, rows } of samples) expect(valuesOf(parse(text.replaceAll('\n', '\n\r')))).toEqual(rows)
})

test('lists of lines that a program wrote on one line, and lines in a box of bars', () => {
  for (const { text, rows } of samples) {
    const lines = text.trimEnd().split(/\r?\n/)
    if (lines.some((line) => /["'|\\]/.test(line))) continue
    const plain = (from: string) => valuesOf(parse(from))
    const known = plain(text)
    expect(known).toHaveLength(rows.length)
    expect(plain(JSON.stringify(lines))).toEqual(known)
    expect(plain(`[${lines.map((line) => `'${line}'`).join(', ')}]`)).toEqual(known)
    expect(plain(lines.map((line) => `| ${line.padEnd(90)} |`).join('\n'))).toEqual(known)
  }
})
