import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { parse, type Report } from '../../src/index.ts'
import { exported } from '../../src/page/engine/export.ts'
import { redacted } from '../../src/page/engine/redacted.ts'
import { reportsOf, rowsOf } from '../../src/page/engine/rows.ts'
import { mayBeSaved, savedReports } from '../../src/page/engine/saved.ts'
import { read } from '../page-engine/captures.ts'

const names = ['samples/windows/ja/ano-cp932-crlf.txt', 'samples/freebsd/en/an-14.txt']
const reports = await Promise.all(names.map(async (name) => parse(await readFile(name), { name })))

const textOf = async (...asked: Parameters<typeof exported>) => (await exported(...asked)).text()

describe('several sources', () => {
  test('are one list of reports', async () => {
    const saved = JSON.parse(await textOf(reports, { format: 'json' })) as Report[]
    expect(saved).toEqual(JSON.parse(JSON.stringify(reports)))
  })

  test('are one table under one heading, with a mark for spreadsheets', async () => {
    const file = await exported(reports, { format: 'csv', view: 'connections' })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())
    const lines = text.trim().split('\r\n')
    expect(text.startsWith('\ufeffsource,')).toBe(true)
    expect(lines.filter((line) => /^\ufeff?source,/.test(line))).toHaveLength(1)
    for (const name of names) expect(lines.some((line) => line.startsWith(name))).toBe(true)
  })
})

test('one source is one report', async () => {
  const report = JSON.parse(await textOf(reports.slice(0, 1), { format: 'json' })) as Report
  expect(report.captures[0]?.locale).toBe('ja')
})

describe('what is shown', () => {
  const sources = reports.map((report) => ({ report }))
  const rows = rowsOf(sources, { source: null, capture: null }, 'connections')
  const shown = reportsOf(sources, rows, Uint32Array.from([2, 0]))

  test('is the rows that are chosen, in their order, of the sources that have them', () => {
    expect(shown).toHaveLength(1)
    const [section] = shown[0]?.captures[0]?.sections ?? []
    expect(section?.rows).toEqual([rows.rows[2], rows.rows[0]])
  })

  test('has the fields that are asked for', async () => {
    const text = await textOf(shown, { format: 'tsv', view: 'connections', fields: ['protocol', 'local.text'] })
    expect(text.trim().split('\n')).toEqual([
      'protocol\tlocal.text',
      ...[2, 0].map((at) => {
        const { protocol, local } = rows.rows[at] as { protocol: string; local: { text: string } }
        return `${protocol}\t${local.text}`
      }),
    ])
  })
})

describe('a report that was saved', () => {
  test.each(['json', 'html'] as const)('as %s is read as it was', async (format) => {
    for (const some of [reports, reports.slice(0, 1)]) {
      const file = await exported(some, { format })
      expect(await mayBeSaved(file)).toBe(true)
      expect(await savedReports(file)).toEqual(JSON.parse(JSON.stringify(some)))
    }
  })

  test('as NDJSON opens with its rows', async () => {
    const file = await exported(reports, { format: 'ndjson' })
    expect(await mayBeSaved(file)).toBe(true)
    const opened = (await savedReports(file)) ?? []
    expect(opened.map(({ captures }) => captures.map(({ sections }) => sections.map(({ rows }) => rows)))).toEqual(
      JSON.parse(
        JSON.stringify(reports.map(({ captures }) => captures.map(({ sections }) => sections.map(({ rows }) => rows)))),
      ),
    )
  })

  test('cannot end the page that holds it', async () => {
    const [report] = reports as [Report]
    const hostile = { ...report, source: { ...report.source, name: '</script><script>alert(1)</script>' } }
    const file = await exported([hostile], { format: 'html' })
    expect(await file.text()).not.toContain('<script>alert')
    expect((await savedReports(file))?.[0]?.source.name).toBe(hostile.source.name)
  })

  test.each([
    ['{"schemaVersion":"1.0","generator":{"name":"netscribe"}}'],
    ['[{"schemaVersion":"9.9","generator":{"name":"netscribe"},"captures":[]}]'],
    ['{"schemaVersion":"1.0", "netscribe"'],
  ])('is nothing that only looks like one: %s', async (text) => {
    expect(await mayBeSaved(text)).toBe(true)
    expect(await savedReports(text)).toBe(null)
  })

  test('is no output of netstat, whatever it is written in', async () => {
    expect(await mayBeSaved('Active Connections')).toBe(false)
    expect(await mayBeSaved('{"ports": []}')).toBe(false)
  })
})

test('texts are redacted with the same stand-ins', async () => {
  const row = (local: string) => `tcp 0 0 ${local}:22 10.1.2.3:5000 ESTABLISHED\n`
  const sources = ['192.0.2.1', '192.0.2.2'].map((local, i) => ({ label: `${i}.txt`, ...read(row(local)) }))
  const text = await (await redacted(sources, {})).text()
  expect(text).not.toContain('10.1.2.3')
  expect(text).toMatch(/^==> 0\.txt <==\n/)
  const peers = [...text.matchAll(/(\S+):5000/g)].map(([, peer]) => peer)
  expect(new Set(peers).size).toBe(1)
})
