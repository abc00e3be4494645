import { parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { createApp } from '../../src/api/app.ts'
import { printable } from '../../src/cli/print.ts'
import { binaryExporters, convert, convertToBytes } from '../../src/index.ts'
import { allExporters, isBinary } from '../../src/write/export/index.ts'
import { bytesIn, twoViews } from './read-format.ts'

const app = createApp({ convert, convertToBytes, schema: {} })

const post = (query: string, headers: Record<string, string> = {}) =>
  app.request(`/v1/parse${query}`, { method: 'POST', body: twoViews, headers })

test.each(['xlsx', 'parquet', 'html'] as const)('the service answers with a file to save in %s', async (format) => {
  const response = await post(`?format=${format}`)
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="netstat.${format}"`)
  expect(response.headers.get('content-type')?.split(';')[0]).toBe(allExporters[format].mediaType)
  expect((await response.bytes()).length).toBeGreaterThan(1000)
})

test('the service gives the bytes that the library writes', async () => {
  const accept = binaryExporters.parquet.mediaType
  const rows = await parquetReadObjects({ file: await (await post('', { accept })).arrayBuffer() })
  expect(rows).toEqual(await parquetReadObjects({ file: (await bytesIn('parquet', twoViews)).buffer }))
})

test('several files of a form are one file', async () => {
  const form = new FormData()
  for (const name of ['a.txt', 'b.txt']) form.append('file', new Blob([twoViews]), name)
  const response = await app.request('/v1/parse?format=parquet', { method: 'POST', body: form })
  const rows = await parquetReadObjects({ file: await response.arrayBuffer() })
  expect(rows.map(({ source }) => source)).toEqual(['a.txt', 'a.txt', 'a.txt', 'b.txt', 'b.txt', 'b.txt'])
})

test('a page is what text/html alone asks for, and nothing recognised is a problem in every format', async () => {
  const page = await post('', { accept: 'text/html' })
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  for (const format of ['xlsx', 'parquet', 'html']) {
    const response = await app.request(`/v1/parse?format=${format}`, { method: 'POST', body: 'hello' })
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('what the service cannot write it does not list', async () => {
  const namesOf = async (one: typeof app) => {
    const { formats } = (await (await one.request('/v1/formats')).json()) as { formats: { name: string }[] }
    return formats.map(({ name }) => name)
  }
  expect(await namesOf(app)).toContain('parquet')
  expect(await namesOf(app)).not.toContain('sqlite')
  const textOnly = await namesOf(createApp({ convert, schema: {} }))
  expect(textOnly.filter(isBinary)).toEqual([])
})

test('bytes are not written to a terminal', () => {
  expect(() => printable('xlsx', true)).toThrow('xlsx is no text for a terminal: -o FILE writes it to a file')
  expect(printable('xlsx', false)).toBeNull()
})
