import { describe, expect, test } from 'vitest'
import { type DiffOptions, diff, parse, QuestionError, type Side } from '../../src/index.ts'
import { line, linux } from '../page-engine/captures.ts'

const HEAD = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
const connections = (command: string | null, ...lines: string[]) =>
  `${command === null ? '' : `$ ${command}\n`}${HEAD}${lines.map((one) => `${one}\n`).join('')}`
const SSH = line('192.0.2.1:22', '198.51.100.7:50000', 'ESTABLISHED', '812/sshd')
const WEB = line('192.0.2.1:443', '198.51.100.8:50001', 'ESTABLISHED', '900/nginx')

/** What is different, in a word each: + opened, - closed, ~ changed with its fields. */
async function changes(sides: readonly [Side] | readonly [Side, Side], options?: DiffOptions): Promise<string[]> {
  const { pairs } = await diff(sides, options)
  return pairs.flatMap(({ changes }) =>
    changes.map(({ change, row, fields }) => {
      const name = 'key' in row ? row.key : 'label' in row ? row.label : 'name' in row ? row.name : ''
      return `${{ opened: '+', closed: '-', changed: '~' }[change]} ${name}${fields ? ` ${Object.keys(fields)}` : ''}`
    }),
  )
}

describe('connections', () => {
  test('come, go and change; figures that move by themselves are no change', async () => {
    const later = line('192.0.2.1:22', '198.51.100.7:50000', 'CLOSE_WAIT', '812/sshd', 36)
    const moved = line('192.0.2.1:443', '198.51.100.8:50001', 'ESTABLISHED', '900/nginx', 99)
    const opened = line('192.0.2.1:443', '198.51.100.9:50002', 'ESTABLISHED', '900/nginx')
    expect(await changes([connections(null, SSH, WEB), connections(null, later, moved, opened)])).toEqual([
      '+ tcp|192.0.2.1:443|198.51.100.9:50002',
      '~ tcp|192.0.2.1:22|198.51.100.7:50000 state,stateText',
    ])
  })

  test('that nothing tells apart are a multiset', async () => {
    const shared = (pid: number) => line('0.0.0.0:80', '0.0.0.0:*', 'LISTEN', `${pid}/nginx`)
    const before = connections(null, shared(1), shared(2))
    expect(await changes([before, connections(null, shared(2), shared(1))])).toEqual([])
    expect(await changes([before, connections(null, shared(2), shared(3), shared(1))])).toEqual([
      '+ tcp|0.0.0.0:80|0.0.0.0:*',
    ])
    expect(await changes([before, connections(null, shared(2), shared(3))])).toEqual(['~ tcp|0.0.0.0:80|0.0.0.0:* pid'])
  })

  test('with a cut address are never the same', async () => {
    const cut = 'tcp6       0      0 2001:db8:0:1:2:3:4:5:22 2001:db8:85a3::8a2:50000 ESTABLISHED 812/sshd\n'
    const report = parse(HEAD + cut)
    const rows = report.captures[0]?.sections[0]?.rows as { foreign: { truncated: boolean } }[]
    ;(rows[0] as (typeof rows)[0]).foreign.truncated = true
    expect(await changes([report, report])).toHaveLength(2)
  })

  test('a column that one side did not print is no change', async () => {
    const plain = `${HEAD.replace('       PID/Program name', '')}${SSH.replace('812/sshd', '')}\n`
    expect(await changes([connections(null, SSH), plain])).toEqual([])
  })
})

describe('runs are paired', () => {
  test('by the options of their commands', async () => {
    const before = connections('netstat -antp', SSH) + connections('netstat -ntp', SSH)
    const after = connections('netstat -ntp', WEB) + connections('netstat -antp', SSH)
    const { pairs, alone, different } = await diff([before, after])
    expect(pairs.map((pair) => [pair.before.options, pair.after.options, pair.opened])).toEqual([
      [['-n', '-p', '-t'], ['-n', '-p', '-t'], 1],
      [['-a', '-n', '-p', '-t'], ['-a', '-n', '-p', '-t'], 0],
    ])
    expect({ alone, different }).toEqual({ alone: [], different: true })
  })

  test('with nothing that prints other rows', async () => {
    const { pairs, alone, different } = await diff([connections('netstat -ant', SSH), connections('netstat -nt', SSH)])
    expect({ pairs, different }).toEqual({ pairs: [], different: null })
    expect(alone.map(({ side, options }) => [side, options?.join(' ')])).toEqual([
      ['before', '-a -n -t'],
      ['after', '-n -t'],
    ])
  })

  test('by their view where nobody printed a command', async () => {
    expect(await changes([connections(null, SSH), connections('netstat -ntp', SSH)])).toEqual([])
  })

  test('the first and the last of one input, or those that are named', async () => {
    const log = [[SSH], [SSH, WEB], [WEB]].map((lines) => connections('netstat -ntp', ...lines)).join('')
    expect(await changes([log])).toHaveLength(2)
    expect(await changes([log], { runs: [0, 1] })).toEqual(['+ tcp|192.0.2.1:443|198.51.100.8:50001'])
    await expect(diff([log], { runs: [0] as never })).rejects.toThrow(QuestionError)
    expect((await diff([log], { runs: [0, 9] })).different).toBeNull()
  })

  test('a query chooses the rows on both sides, of a saved report too', async () => {
    const saved = linux(SSH, WEB)
    expect(await changes([saved, connections(null, WEB)], { where: 'program:nginx' })).toEqual([])
    expect(await changes([saved, connections(null, WEB)])).toEqual(['- tcp|192.0.2.1:22|198.51.100.7:50000'])
  })
})

describe('figures', () => {
  const counters = (time: string, sent: string) => `$ date; netstat -s\n${time}\nTcp:\n    ${sent} segments sent out\n`

  test('have their difference, exactly, and their rate', async () => {
    const { pairs } = await diff([
      counters('2026-11-22T09:00:00Z', '100'),
      counters('2026-11-22T09:01:40Z', '9007199254740993'),
    ])
    expect(pairs[0]?.changes[0]?.fields).toEqual({
      value: { before: 100, after: '9007199254740993', difference: 9007199254740893, rate: 90071992547408.94 },
    })
    expect(pairs[0]?.seconds).toBe(100)
  })

  test('of interfaces are told one by one', async () => {
    const table = (received: number) =>
      `Kernel Interface table\nIface      MTU    RX-OK RX-ERR RX-DRP RX-OVR    TX-OK TX-ERR TX-DRP TX-OVR Flg\neth0      1500 ${String(received).padStart(8)}      0      0 0          1000      0      0      0 BMRU\n`
    const { pairs } = await diff([table(5000), table(5600)])
    expect(pairs[0]?.changes).toMatchObject([
      { fields: { 'rx.packets': { before: 5000, after: 5600, difference: 600 } } },
    ])
    expect(Object.keys(pairs[0]?.changes[0]?.fields ?? {})).toEqual(['rx.packets'])
  })
})
