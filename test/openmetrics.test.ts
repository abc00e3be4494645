import { describe, expect, test } from 'vitest'
import { exporters, parse } from '../src/index.ts'
import { readOpenMetrics } from './open-metrics-reader.ts'
import { samples, written } from './telling-samples.ts'

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name'
const runAt = (time: string, rows: readonly string[]) =>
  `${time}\n$ netstat -anp\nActive Internet connections (servers and established)\n${HEADING}\n${rows.join('\n')}\n`
const LISTENER = 'tcp        0      0 192.0.2.10:22           0.0.0.0:*               LISTEN      812/ss"h\\d'
const CLIENT = 'tcp        7      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/ss"h\\d'
const OTHER = 'tcp        0      5 192.0.2.10:50124        198.51.100.7:443        ESTABLISHED 99/curl'

const metricsOf = async (text: string | Uint8Array) =>
  readOpenMetrics((await written(text, 'openmetrics', { name: 'a' })).text)

describe('openmetrics', () => {
  test.each(samples)('%s has every row once', async (_, bytes) => {
    const metrics = await metricsOf(bytes)
    const rows = metrics.filter(({ name }) => name === 'netscribe_rows')
    const expected = parse(bytes).captures.flatMap(({ sections }) => sections.map(({ rows }) => rows.length))
    const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0)
    expect(sum(rows.map(({ value }) => value))).toBe(sum(expected))
  })

  test('sockets by state, by program, and by the ports that are listened on', async () => {
    const metrics = await metricsOf(runAt('Tue Mar  3 04:05:06 UTC 2026', [LISTENER, CLIENT, OTHER]))
    const of = (name: string) =>
      metrics.filter((one) => one.name === name).map(({ labels: { source: _, ...labels }, value }) => [labels, value])
    const seconds = Date.UTC(2026, 2, 3, 4, 5, 6) / 1000
    expect(of('netscribe_sockets')).toEqual([
      [{ protocol: 'tcp', family: 'ipv4', state: 'LISTEN' }, 1],
      [{ protocol: 'tcp', family: 'ipv4', state: 'ESTABLISHED' }, 2],
    ])
    expect(of('netscribe_program_sockets')).toEqual([
      [{ program: 'ss"h\\d', protocol: 'tcp', state: 'LISTEN' }, 1],
      [{ program: 'ss"h\\d', protocol: 'tcp', state: 'ESTABLISHED' }, 1],
      [{ program: 'curl', protocol: 'tcp', state: 'ESTABLISHED' }, 1],
    ])
    expect(of('netscribe_port_sockets')).toEqual([
      [{ port: '22', protocol: 'tcp', state: 'LISTEN' }, 1],
      [{ port: '22', protocol: 'tcp', state: 'ESTABLISHED' }, 1],
    ])
    expect(of('netscribe_receive_queue_bytes')).toEqual([[{ protocol: 'tcp', state: 'ESTABLISHED' }, 7]])
    expect(of('netscribe_send_queue_bytes')).toEqual([[{ protocol: 'tcp', state: 'ESTABLISHED' }, 5]])
    expect(of('netscribe_lines')).toEqual([
      [{ kind: 'read' }, 5],
      [{ kind: 'noise' }, 2],
      [{ kind: 'unread' }, 0],
    ])
    expect(metrics.find(({ name }) => name === 'netscribe_sockets')?.seconds).toBe(seconds)
  })

  test('runs are a series where each has a later time, and numbered where they have not', async () => {
    const at = (time: string) => runAt(time, [CLIENT])
    const series = await metricsOf(at('Tue Mar  3 04:05:06 UTC 2026') + at('Tue Mar  3 04:05:36 UTC 2026'))
    const rows = (metrics: Awaited<ReturnType<typeof metricsOf>>) =>
      metrics
        .filter(({ name }) => name === 'netscribe_rows')
        .map(({ labels, seconds }) => [labels.run, seconds !== undefined])
    expect(rows(series)).toEqual([
      [undefined, true],
      [undefined, true],
    ])
    const numbered = await metricsOf(at('Tue Mar  3 04:05:06 2026') + at('Tue Mar  3 04:05:36 2026'))
    expect(rows(numbered)).toEqual([
      ['0', false],
      ['1', false],
    ])
  })

  test('a program that a list tells behind the rows is named', async () => {
    const text = [
      '  Proto  Local Address          Foreign Address        State           PID',
      '  TCP    192.0.2.10:50123       198.51.100.7:443       ESTABLISHED     1044',
      '',
      'C:\\>tasklist',
      '',
      'Image Name                     PID Session Name        Session#    Mem Usage',
      '========================= ======== ================ =========== ============',
      'agent.exe                     1044 Services                   0     10,000 K',
      '',
    ].join('\r\n')
    const found = (await metricsOf(text)).find(({ name }) => name === 'netscribe_program_sockets')
    expect(found?.labels).toEqual({ source: 'a', program: 'agent.exe', protocol: 'tcp', state: 'ESTABLISHED' })
  })

  test('several sources are one exposition', async () => {
    const joined = await exporters.openmetrics.join?.({})
    const text = runAt('Tue Mar  3 04:05:06 UTC 2026', [CLIENT])
    for (const name of ['a', 'b']) await written(text, 'openmetrics', { name, joined })
    const metrics = readOpenMetrics([...(joined?.end() ?? [])].join(''))
    expect(metrics.filter(({ name }) => name === 'netscribe_rows').map(({ labels }) => labels.source)).toEqual([
      'a',
      'b',
    ])
  })

  test('groups beyond the room of a metric are counted all the same', async () => {
    const ports = Array.from({ length: 10_050 }, (_, i) =>
      CLIENT.replace('192.0.2.10:22   ', `192.0.2.10:${20_000 + i}`),
    )
    const metrics = await metricsOf(runAt('Tue Mar  3 04:05:06 UTC 2026', ports))
    expect(metrics.filter(({ name }) => name === 'netscribe_uncounted')).toMatchObject([
      { labels: { metric: 'netscribe_port_sockets' }, value: 50 },
    ])
  })
})
