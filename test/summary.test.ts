import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { exporters } from '../src/index.ts'
import { samples, written } from './telling-samples.ts'

const run = (time: string, rows: readonly string[]) =>
  [
    time,
    '$ ssh db1 netstat -anp',
    'Active Internet connections (servers and established)',
    'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name',
    ...rows,
    '',
  ].join('\n')
const SSH = 'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd'
const NTP = 'udp6       0      0 :::123                  :::*                                77/ntpd'
const PEER = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd'

describe('summary', () => {
  test('says what runs have between them, and each listener once', async () => {
    const text =
      run('Tue Mar  3 04:05:06 UTC 2026', [SSH, NTP, PEER]) + run('Tue Mar  3 04:05:36 UTC 2026', [SSH, 'tcp ???'])
    expect((await written(text, 'summary')).text).toBe(
      [
        'sources: 1 source, 2 runs; 8 lines read, 4 noise, 1 not understood',
        'hosts: db1',
        'runs:',
        '  netstat -anp (net-tools, linux, en) on db1 2 runs 2026-03-03T04:05:06Z to 2026-03-03T04:05:36Z',
        'rows (in a run): connections 1–3',
        'states (in a run): LISTEN 1, no state 0–1, ESTABLISHED 0–1',
        'listeners:',
        '  tcp 0.0.0.0:22 sshd in 2 of 2 runs',
        '  udp [::]:123 ntpd in 1 of 2 runs',
        'findings:',
        '  info: Listening on all addresses. 1 TCP listener takes connections on every address of this machine.',
        'issues:',
        '  warning: row-unread (line 13): This line stands in a table of connections but could not be read as a row.',
        '',
      ].join('\n'),
    )
  })

  test('several sources are one summary, with the findings that nobody asked for', async () => {
    const joined = await exporters.summary.join?.({})
    const waiting = PEER.replace('ESTABLISHED', 'CLOSE_WAIT ')
    const rows = Array.from({ length: 60 }, (_, i) => waiting.replace('50123', String(40_000 + i)))
    for (const name of ['a', 'b'])
      await written(run('Tue Mar  3 04:05:06 UTC 2026', [SSH, ...rows]), 'summary', { name, joined })
    const text = [...(joined?.end() ?? [])].join('')
    expect(text).toContain('sources: 2 sources, 2 runs')
    expect(text).toContain('  tcp 0.0.0.0:22 sshd in 2 of 2 runs\n')
    expect(text).toMatch(/^findings:\n {2}warning: .*CLOSE_WAIT/m)
  })

  test('of a bundle, what holds nothing is counted, and the host is the one that its name says', async () => {
    const files = { netstat: strToU8(`${PEER}\n`), note: strToU8('Dear all,\n'), more: strToU8('And so on.\n') }
    const bundle = zipSync({ 'sosreport-web1-2026-11-22-abcdefg': files })
    const { text } = await written(bundle, 'summary')
    expect(text).toContain('sources: 3 sources, 1 run')
    expect(text).toContain('hosts: web1\n')
    expect(text).toContain('nothing in: 2 sources more\n')
  })

  test('nothing read is said', async () => {
    const { text } = await written('Dear all,\n', 'summary')
    expect(text).toContain('sources: 1 source, 0 runs; 0 lines read, 1 noise, 0 not understood')
    expect(text).toContain('error: nothing-recognised')
  })

  test.each(samples)('%s has a summary that no terminal runs', async (_, bytes) => {
    const { text } = await written(bytes, 'summary')
    expect(text).toMatch(/^sources: 1 source, [1-9]/)
    expect(text).not.toMatch(/[^\P{Cc}\n]/u)
  })
})
