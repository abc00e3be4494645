import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { detailOf } from '../../src/page/engine/detail.ts'
import { HEADING, line, read } from './captures.ts'

const cellsOf = (text: string, at: number) => {
  const { text: printed = '', cells = [] } = detailOf(read(text), at) ?? {}
  return Object.fromEntries(cells.map(({ name, start, end }) => [name, printed.slice(start, end)]))
}

describe('what is known of a row', () => {
  const web = (state: string) => line('192.0.2.1:50000', '198.51.100.7:443', state, '900/client')
  const ssh = line('0.0.0.0:22', '0.0.0.0:*', 'LISTEN', '800/sshd')
  const log = read(
    [web('ESTABLISHED'), web('ESTABLISHED'), ssh, web('TIME_WAIT')].flatMap((row) => [HEADING, row, '']).join('\n'),
  )

  test('is where its cells stand in its line', () => {
    const { text = '', cells = [] } = detailOf(log, 2) ?? {}
    expect(cells.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual(
      expect.arrayContaining([
        ['protocol', 'tcp'],
        ['local', '192.0.2.1:50000'],
        ['foreign', '198.51.100.7:443'],
        ['state', 'ESTABLISHED'],
      ]),
    )
  })

  test('is its state, and the services of its ports', () => {
    expect(detailOf(log, 2)).toMatchObject({ state: 'ESTABLISHED', services: [{ port: 443, service: 'https' }] })
    expect(detailOf(log, 8)).toMatchObject({ state: 'LISTEN', services: [{ port: 22, service: 'ssh' }] })
  })

  test('is its life over the runs of its source', () => {
    expect(detailOf(log, 2)).toMatchObject({
      runs: 4,
      life: [
        { first: 0, last: 1, state: 'ESTABLISHED' },
        { first: 3, last: 3, state: 'TIME_WAIT' },
      ],
    })
  })

  test('is nothing where no row stands', () => {
    expect(detailOf(log, 1)).toBe(null)
  })
})

describe('cells are found in the lines of', () => {
  let japanese: string
  beforeAll(() => {
    japanese = readFileSync('samples/windows/ja/ano.txt', 'utf8')
  })

  test('a table in another language', () => {
    expect(cellsOf(japanese, 5)).toMatchObject({ protocol: 'TCP', local: '0.0.0.0:135', pid: '912' })
  })

  test('a row that takes two lines', () => {
    const text = readFileSync('samples/net-tools/en/an-fold80.txt', 'utf8')
    const source = read(text)
    const row = source.report.captures[0]?.sections[0]?.rows.find(({ lines = [] }) => lines[0] !== lines[1])
    const detail = detailOf(source, row?.line ?? 0)
    expect(detail?.text.split('\n').length).toBeGreaterThan(1)
    expect(cellsOf(text, row?.line ?? 0)).toMatchObject({ protocol: 'tcp' })
  })
})
