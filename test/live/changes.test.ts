import { describe, expect, test } from 'vitest'
import { changedReport } from '../../src/ask/diff/changed-report.ts'
import { validateReport } from '../../src/generated/validate-report.js'
import { parse, type Report } from '../../src/index.ts'
import { namesOf } from '../../src/live/names.ts'
import { recordedMachine } from './recorded-machine.ts'

const heading =
  'Active Internet connections (servers and established)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       Timer\n'
const row = (local: string, state: string, timer: string) =>
  `tcp        0      0 ${local.padEnd(23)} 198.51.100.20:443       ${state.padEnd(11)} ${timer}\n`
const read = (...rows: string[]) => parse(heading + rows.join(''))
const ROW = row('192.0.2.10:50000', 'ESTABLISHED', 'keepalive (10.00/0/0)')

function rowsOf(report: Report): Record<string, unknown>[] {
  return report.captures.flatMap(({ sections }) => sections).flatMap(({ rows }) => rows as object[]) as Record<
    string,
    unknown
  >[]
}

describe('what changed from one capture to the next', () => {
  test('opened, closed, changed; what stays is left out', () => {
    const before = read(
      ROW,
      row('192.0.2.10:50001', 'ESTABLISHED', 'off (0.00/0/0)'),
      row('192.0.2.10:50002', 'FIN_WAIT1', 'on (1.00/0/0)'),
    )
    const after = read(
      ROW,
      row('192.0.2.10:50002', 'FIN_WAIT2', 'timewait (59.00/0/0)'),
      row('192.0.2.10:50003', 'SYN_SENT', 'on (1.00/0/0)'),
    )
    const report = changedReport(before, after)
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
    expect(rowsOf(report)).toHaveLength(3)
    const told = new Map(rowsOf(report).map((one) => [one.key, one]))
    expect(told.get('tcp|192.0.2.10:50001|198.51.100.20:443')?.change).toBe('closed')
    expect(told.get('tcp|192.0.2.10:50003|198.51.100.20:443')?.change).toBe('opened')
    expect(told.get('tcp|192.0.2.10:50002|198.51.100.20:443')).toMatchObject({
      change: 'changed',
      changed: ['state', 'stateText'],
      before: ['FIN_WAIT_1', 'FIN_WAIT1'],
    })
  })

  test('the seconds of a timer and the line of a row are no change', () => {
    expect(rowsOf(changedReport(read(ROW), read(`\n${ROW.replace('10.00', '9.00')}`)))).toEqual([])
  })

  test('rows that nothing tells apart are counted', () => {
    expect(rowsOf(changedReport(read(ROW, ROW), read(ROW, ROW, ROW)))).toMatchObject([{ change: 'opened' }])
  })

  test('a table that is there no more has its rows closed', () => {
    const { captures } = changedReport(read(ROW), parse('nothing\n'))
    expect(captures).toEqual([])
    const routes = parse(
      'Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0\n',
    )
    const { captures: both } = changedReport(read(ROW), routes)
    expect(
      both[0]?.sections.map(({ view, rows }) => [view, rows.map((one) => (one as { change?: string }).change)]),
    ).toEqual([
      ['routes', ['opened']],
      ['connections', ['closed']],
    ])
  })
})

describe('names', () => {
  test('are looked up aside, once for each address, and remembered', async () => {
    const machine = recordedMachine({ names: { '198.51.100.20': 'www.example.jp' } })
    const names = namesOf(machine)
    const first = read(ROW, ROW)
    names.fill(first)
    expect(rowsOf(first)[0]?.foreign).toMatchObject({ host: null })
    await names.settled(1000)
    const second = read(ROW)
    names.fill(second)
    expect(rowsOf(second)[0]?.foreign).toMatchObject({ host: 'www.example.jp', address: '198.51.100.20' })
    expect(machine.asked.sort()).toEqual(['name 192.0.2.10', 'name 198.51.100.20'])
  })

  test('a name that does not come holds nothing up', async () => {
    const names = namesOf({ nameOf: () => new Promise(() => {}) })
    names.fill(read(ROW))
    const start = performance.now()
    await names.settled(50)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
