import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { exported } from '../../src/page/engine/export.ts'
import type { Report } from '../../src/report/types.ts'

const names = ['samples/windows/ja/ano-cp932-crlf.txt', 'samples/freebsd/en/an-14.txt']
const files = await Promise.all(names.map(async (name) => ({ name, content: new Blob([await readFile(name)]) })))

test('several files are one list of reports', async () => {
  const reports = JSON.parse(await (await exported(files, {}, 'json')).text()) as Report[]
  expect(reports.map(({ source }) => source.name)).toEqual(names)
  expect(reports.map(({ captures }) => captures[0]?.dialect)).toEqual(['windows', 'freebsd'])
})

test('one file is one report', async () => {
  const report = JSON.parse(await (await exported(files.slice(0, 1), {}, 'json')).text()) as Report
  expect(report.captures[0]?.locale).toBe('ja')
})

test('several files are one table under one heading', async () => {
  const lines = (await (await exported(files, {}, 'csv')).text()).trim().split('\r\n')
  expect(lines.filter((line) => line.startsWith('source,'))).toHaveLength(1)
  for (const name of names) expect(lines.some((line) => line.startsWith(name))).toBe(true)
})

test('what is forced is forced in what is saved', async () => {
  const [first] = files
  const report = JSON.parse(
    await (await exported(first ? [first] : [], { encoding: 'cp437' }, 'json')).text(),
  ) as Report
  expect(report.source.encoding).toBe('cp437')
})
