import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { columnKinds } from '../../src/generated/column-kinds.ts'
import { concat, tarMember } from '../packing.ts'
import { bytesIn, hostile, programsList, twoViews } from './read-format.ts'

async function rowsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: bytes.buffer })
}

test('a file has the rows of the first view, typed, under all the columns of the schema in its order', async () => {
  const bytes = await bytesIn('parquet', twoViews, { name: 'two.txt' })
  const { schema, num_rows } = parquetMetadata(bytes.buffer)
  expect(schema.slice(1).map(({ name }) => name)).toEqual([...Object.keys(columnKinds.connections ?? {}), 'more'])
  expect(num_rows).toBe(3n)
  const [row] = await rowsOf(bytes)
  expect(row).toMatchObject({
    source: 'two.txt',
    protocol: 'tcp',
    recvQueue: 0n,
    'local.port': 22n,
    'local.wildcard': false,
    state: 'ESTABLISHED',
    pid: null,
    more: null,
  })
})

test('a view can be chosen, and a file without rows has its columns', async () => {
  const [row] = await rowsOf(await bytesIn('parquet', twoViews, { view: 'unix-sockets' }))
  expect(row).toMatchObject({ view: 'unix-sockets', inode: 20_110n, flags: ['ACC'], path: '/run/example.sock' })
  const { schema, num_rows } = parquetMetadata((await bytesIn('parquet', 'hello\n', { view: 'routes' })).buffer)
  expect(num_rows).toBe(0n)
  expect(schema.map(({ name }) => name)).toContain('destination.prefixLength')
})

test('whatever a value holds, it comes back', async () => {
  const rows = await rowsOf(await bytesIn('parquet', programsList(hostile)))
  expect(rows.map(({ program }) => program)).toEqual(hostile)
})

test('counters of 64 bits are exact; what a column does not hold exactly stands in more', async () => {
  const queue = (count: string) => twoViews.replace('tcp        0', `tcp        ${count}`)
  const [exact] = await rowsOf(await bytesIn('parquet', queue('9223372036854775807')))
  expect(exact).toMatchObject({ recvQueue: 9_223_372_036_854_775_807n, more: null })
  const [beyond] = await rowsOf(await bytesIn('parquet', queue('18446744073709551615')))
  expect(beyond).toMatchObject({ recvQueue: null, more: { recvQueue: '18446744073709551615' } })
  const [nearby] = await rowsOf(await bytesIn('parquet', 'Ip:\n    18446744073709551615 total packets received\n'))
  expect(nearby).toMatchObject({ value: 2 ** 64, more: { value: '18446744073709551615' } })
})

test('many rows stand in several row groups, and several sources in one file', async () => {
  const many = new TextEncoder().encode(programsList(Array.from({ length: 20_500 }, () => 'example')))
  const few = new TextEncoder().encode(twoViews)
  const bytes = await bytesIn(
    'parquet',
    concat(tarMember('a.txt', many), tarMember('b.txt', few), new Uint8Array(1024)),
  )
  expect(parquetMetadata(bytes.buffer).row_groups.map(({ num_rows }) => num_rows)).toEqual([20_000n, 503n])
  expect((await rowsOf(bytes)).at(-1)).toMatchObject({ source: '-/b.txt' })
})

test('chosen fields are the columns', async () => {
  const [row] = await rowsOf(await bytesIn('parquet', twoViews, { fields: ['state', 'local', 'local.port'] }))
  expect(row).toEqual({ state: 'ESTABLISHED', local: '192.0.2.1:22', 'local.port': 22n, more: null })
})
