import { describe, expect, test } from 'vitest'
import { followedIn } from '../src/ask/timeline/followed.ts'
import { Histories } from '../src/ask/timeline/histories.ts'
import { type Episode, QuestionError, type RowTimeline, type TimelineOptions, timeline } from '../src/index.ts'
import type { Capture, Row, Section } from '../src/report/types.ts'

const HEADING = `Active Internet connections (servers and established)
Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
`
const row = (state: string, owner = '812/sshd', port = 50123) =>
  `tcp        0      0 192.0.2.10:22           198.51.100.7:${port}      ${state.padEnd(11)} ${owner}\n`
const LISTEN = 'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      801/sshd\n'

/** A run of the command, under its time where it has one. */
function run(time: string | null, rows: string[], { host = 'web1', options = '-anp' } = {}): string {
  return `${time === null ? '' : `${time}\n`}root@${host}:~# netstat ${options}\n${HEADING}${rows.join('')}`
}

/** An episode in a word: the runs it was in, and its states. */
function short({ first, last, steps }: Episode): string {
  return `${first.run}-${last.run} ${steps.map(({ state }) => state).join(' ')}`
}

async function followed(inputs: Parameters<typeof timeline>[0], options?: TimelineOptions): Promise<string[]> {
  const { timelines } = await timeline(inputs, options)
  return timelines.map(({ episodes, runs, of }) => `${runs}/${of}: ${episodes.map(short).join(', ')}`)
}

describe('a connection', () => {
  test('is followed through its states', async () => {
    const log = ['SYN_SENT', 'ESTABLISHED', 'ESTABLISHED', 'FIN_WAIT2'].map((state) => run(null, [row(state)])).join('')
    const { timelines, ...rest } = await timeline(log)
    expect(timelines[0]).toEqual({
      host: 'web1',
      namespace: null,
      options: ['-a', '-n', '-p'],
      row: { protocol: 'tcp', local: '192.0.2.10:22', foreign: '198.51.100.7:50123' },
      first: { run: 1, time: null },
      last: { run: 4, time: null },
      runs: 4,
      of: 4,
      episodes: [
        {
          first: { run: 1, time: null },
          last: { run: 4, time: null },
          runs: 4,
          steps: [
            { run: 1, time: null, state: 'SYN_SENT', program: 'sshd', pid: 812 },
            { run: 2, time: null, state: 'ESTABLISHED', program: 'sshd', pid: 812 },
            { run: 4, time: null, state: 'FIN_WAIT_2', program: 'sshd', pid: 812 },
          ],
        },
      ],
    } satisfies RowTimeline)
    expect(rest).toEqual({
      ask: 'timeline',
      view: 'connections',
      runs: 4,
      others: 0,
      unidentified: 0,
      uncounted: 0,
    })
  })

  test('that a run lacks begins anew, also where a query leaves nothing of that run', async () => {
    const log = run(null, [LISTEN, row('ESTABLISHED')]) + run(null, [LISTEN]) + run(null, [LISTEN, row('ESTABLISHED')])
    expect(await followed(log)).toEqual(['3/3: 1-3 LISTEN', '2/3: 1-1 ESTABLISHED, 3-3 ESTABLISHED'])
    expect(await followed(log, { where: 'state:ESTABLISHED' })).toEqual(['2/3: 1-1 ESTABLISHED, 3-3 ESTABLISHED'])
  })

  test('that is open behind its end is another one', async () => {
    const log = ['ESTABLISHED', 'TIME_WAIT', 'ESTABLISHED'].map((state) => run(null, [row(state, '-')])).join('')
    expect(await followed(log)).toEqual(['3/3: 1-2 ESTABLISHED TIME_WAIT, 3-3 ESTABLISHED'])
  })

  test('changes its program without an end, and twins go on each for itself', async () => {
    const log = run(null, [row('ESTABLISHED', '1/a')]) + run(null, [row('ESTABLISHED', '2/b')])
    expect(await followed(log)).toEqual(['2/2: 1-2 ESTABLISHED ESTABLISHED'])
    const both = run(null, [row('ESTABLISHED', '1/a'), row('ESTABLISHED', '2/b')])
    expect(await followed(both + both + both)).toEqual(['3/3: 1-3 ESTABLISHED ESTABLISHED'])
  })
})

describe('runs', () => {
  const early = run('2026-11-22T09:00:00Z', [row('SYN_SENT')])
  const middle = run('2026-11-22T09:01:00Z', [row('ESTABLISHED')])
  const gap = run('2026-11-22T09:02:00Z', [LISTEN])
  const late = run('2026-11-22T09:03:00Z', [row('ESTABLISHED')])

  test('are in the order of time, in whatever order files come', async () => {
    const expected = ['3/4: 1-2 SYN_SENT ESTABLISHED, 4-4 ESTABLISHED', '1/4: 3-3 LISTEN']
    expect(await followed([early, middle, gap, late])).toEqual(expected)
    expect(await followed([late, gap, middle, early])).toEqual(expected)
    expect(await followed([middle, late, early, gap])).toEqual(expected)
  })

  test('of other machines and other commands are told apart', async () => {
    const log =
      run(null, [LISTEN]) +
      run(null, [LISTEN], { host: 'web2' }) +
      run(null, [row('ESTABLISHED')], { options: '-np' }) +
      run(null, [LISTEN])
    const { timelines } = await timeline(log)
    expect(timelines.map(({ host, options, runs, of }) => [host, options?.join(' '), runs, of])).toEqual([
      ['web1', '-a -n -p', 2, 2],
      ['web2', '-a -n -p', 1, 1],
      ['web1', '-n -p', 1, 1],
    ])
  })
})

test('those in the most runs are kept, in their order', async () => {
  const log = run(null, [LISTEN, row('ESTABLISHED')]) + run(null, [row('ESTABLISHED')])
  expect(await timeline(log, { top: 1 })).toMatchObject({ timelines: [{ runs: 2 }], others: 1 })
})

test('a cut address may be any', async () => {
  const cut = 'tcp6       0      0 2001:db8:0:1:2:3:4:50123 2001:db8:0:9:8:7:6:443 ESTABLISHED 1/a\n'
  const { timelines, unidentified } = await timeline(run(null, [cut, LISTEN]))
  expect([timelines.length, unidentified]).toEqual([1, 1])
})

test('UNIX sockets are followed by inode, routes by where they lead', async () => {
  const sockets = (path: string, type = 'STREAM') =>
    `$ netstat -x\nActive UNIX domain sockets (w/o servers)\nProto RefCnt Flags       Type       State         I-Node   Path\nunix  3      [ ]         ${type}     CONNECTED     12345    ${path}\n`
  const unix = await timeline(sockets('/run/a') + sockets('/run/a'), { view: 'unix-sockets' })
  expect(unix.timelines).toMatchObject([{ row: { type: 'STREAM', path: '/run/a', inode: 12345 }, runs: 2 }])
  const routes = (flags: string) =>
    `$ netstat -rn\nKernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         ${flags}        0 0          0 eth0\n`
  const { timelines } = await timeline(routes('UG ') + routes('UGD'), { view: 'routes' })
  expect(timelines.map(({ row, episodes }) => [row.gateway, ...episodes.map(short)])).toEqual([
    ['192.0.2.1', '1-2 UG UGD'],
  ])
})

test.each<[TimelineOptions, string, string]>([
  [{ view: 'statistics' }, 'view', "'statistics' has no timeline. Known: connections, unix-sockets, routes."],
  [{ top: 0 }, 'top', "'0' is no number of rows."],
])('%j cannot be asked', async (options, parameter, message) => {
  const error = await timeline('', options).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(QuestionError)
  expect(error).toMatchObject({ parameter, message })
})

test('rows beyond the room there is are not followed, and said', () => {
  const histories = new Histories(followedIn('connections'), 2)
  const section = { view: 'connections' } as Section
  const take = (key: string, state: string) => histories.row({ key, state } as unknown as Row, section)
  for (const state of ['SYN_SENT', 'ESTABLISHED', 'TIME_WAIT']) {
    histories.begin({
      source: '-',
      number: 0,
      host: null,
      capture: { options: [], capturedAt: null } as unknown as Capture,
    })
    take('a', state)
    histories.end()
  }
  expect(histories.uncounted).toBe(1)
})
