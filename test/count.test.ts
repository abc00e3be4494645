import { describe, expect, test } from 'vitest'
import { layouts } from '../bench/layouts.ts'
import { countFormats } from '../src/ask/count/count-formats.ts'
import { Counting } from '../src/ask/count/counting.ts'
import { type CountOptions, convert, count, type GroupCount, parse, QuestionError } from '../src/index.ts'
import type { Capture, Row, Section } from '../src/report/types.ts'

const HEADING = 'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n'
const LISTEN = 'tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      801/sshd\n'
const OPEN = 'tcp        0      0 192.0.2.10:22           198.51.100.7:50123      ESTABLISHED 812/sshd\n'
const UDP = 'udp        0      0 0.0.0.0:68              0.0.0.0:*                           77/dhclient\n'

/** A run of the command, under its time where it has one. */
function run(time: string | null, ...rows: string[]): string {
  const title = 'Active Internet connections (servers and established)\n'
  return `${time === null ? '' : `${time}\n`}$ netstat -anp\n${title}${HEADING}${rows.join('')}`
}

/** The groups in a word: interval, values, min-mean-max, runs/of. */
function short({ interval, group, min, mean, max, runs, of }: GroupCount): string {
  const values = Object.values(group).join(' ')
  return `${interval === undefined ? '' : `${interval} `}${values}: ${min}-${mean}-${max} ${runs}/${of}`
}

async function counted(inputs: Parameters<typeof count>[0], options?: CountOptions): Promise<string[]> {
  return (await count(inputs, options)).counts.map(short)
}

describe('runs are samples', () => {
  test('one run has its counts', async () => {
    const { counts, ...rest } = await count(run(null, LISTEN, OPEN, OPEN, UDP))
    expect(counts.map(({ group, count: rows }) => [group.state, rows])).toEqual([
      ['ESTABLISHED', 2],
      ['LISTEN', 1],
      [null, 1],
    ])
    expect(rest).toEqual({
      ask: 'count',
      by: ['state'],
      every: null,
      view: 'connections',
      runs: 1,
      others: null,
      uncounted: 0,
    })
  })

  test('several have the fewest, the average and the most; a run without any has none', async () => {
    const log = run(null, LISTEN, OPEN, OPEN) + run(null, LISTEN) + run(null, LISTEN)
    expect(await counted(log)).toEqual(['LISTEN: 1-1-1 3/3', 'ESTABLISHED: 0-0.667-2 1/3'])
  })

  test('a run without rows is one too, and a run of another view is none', async () => {
    const routes =
      '$ netstat -rn\nKernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0\n'
    const log = run(null, LISTEN) + routes + run(null)
    expect(await counted(log)).toEqual(['LISTEN: 0-0.5-1 1/2'])
  })

  test('a run without a row that is asked for is one, and a run that is not asked for is none', async () => {
    const log = run('2026-11-22T09:00:00Z', LISTEN, OPEN) + run('2026-11-22T09:00:30Z', LISTEN)
    expect(await counted(log, { where: 'state:ESTABLISHED' })).toEqual(['ESTABLISHED: 0-0.5-1 1/2'])
    expect(await counted(log, { where: 'sshd -state:LISTEN' })).toEqual(['ESTABLISHED: 0-0.5-1 1/2'])
    expect(await counted(log, { where: 'state:ESTABLISHED capturedAt<2026-11-22T09:00:30Z' })).toEqual([
      'ESTABLISHED: 1-1-1 1/1',
    ])
    expect(
      await counted(log, { where: 'state:ESTABLISHED -(capturedAt:2026-11-22T09:00:30Z OR dialect:aix)' }),
    ).toEqual(['ESTABLISHED: 1-1-1 1/1'])
    expect((await count(log, { where: 'dialect:aix' })).runs).toBe(0)
  })

  test('those of different sources are told apart by the source', async () => {
    const inputs = [run(null, LISTEN), run(null, OPEN, OPEN)]
    expect(await counted(inputs)).toEqual(['ESTABLISHED: 0-1-2 1/2', 'LISTEN: 0-0.5-1 1/2'])
    const form = ['a', 'b'].map((name, i) => ({ name, text: inputs[i] as string }))
    const members = form.map(({ name, text }) => ({
      name,
      path: [],
      alone: true,
      opened: false,
      hints: {},
      issues: [],
      bytes: (async function* () {
        yield new TextEncoder().encode(text)
      })(),
    }))
    expect(await counted(members as never, { by: ['source', 'state'] })).toEqual([
      'b ESTABLISHED: 2-2-2 1/1',
      'a LISTEN: 1-1-1 1/1',
    ])
  })
})

describe('over time', () => {
  test('runs are put into intervals, those without a time into one of their own', async () => {
    const log =
      run('2026-11-22T09:00:10Z', LISTEN) +
      run('2026-11-22T09:00:50Z', LISTEN, OPEN) +
      run('2026-11-22T09:01:00Z', LISTEN)
    expect(await counted([run(null, OPEN), log], { every: '1m' })).toEqual([
      '2026-11-22T09:00:00Z LISTEN: 1-1-1 2/2',
      '2026-11-22T09:00:00Z ESTABLISHED: 0-0.5-1 1/2',
      '2026-11-22T09:01:00Z LISTEN: 1-1-1 1/1',
      'null ESTABLISHED: 1-1-1 1/1',
    ])
  })

  test('the same moment in another zone is in the same interval; days are those of the first zone', async () => {
    const log = run('2026-11-22T00:30:00+09:00', LISTEN) + run('2026-11-21T15:45:00Z', LISTEN)
    expect(await counted(log, { every: '1d' })).toEqual(['2026-11-22T00:00:00+09:00 LISTEN: 1-1-1 2/2'])
  })

  test('intervals of less than a day begin anew with each', async () => {
    const log = run('2026-11-22T23:58:00Z', LISTEN) + run('2026-11-23T00:06:00Z', LISTEN)
    expect(await counted(log, { every: '7m' })).toEqual([
      '2026-11-22T23:55:00Z LISTEN: 1-1-1 1/1',
      '2026-11-23T00:00:00Z LISTEN: 1-1-1 1/1',
    ])
  })

  test('a time without a zone stays without', async () => {
    expect(await counted(run('2026-11-22 09:07:00', LISTEN), { every: '5m' })).toEqual([
      '2026-11-22T09:05:00 LISTEN: 1-1-1 1/1',
    ])
  })

  test('first and last are by time, in whatever order files come', async () => {
    const [early, late] = ['2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z']
    const { counts } = await count([run(late, LISTEN), run(early, LISTEN)])
    expect(counts).toMatchObject([{ first: early, last: late }])
  })
})

test('the largest groups are kept, and the others told', async () => {
  const { counts, others } = await count(run(null, OPEN, OPEN, LISTEN, UDP), { by: ['state'], top: 1 })
  expect(counts.map(short)).toEqual(['ESTABLISHED: 2-2-2 1/1'])
  expect(others).toEqual({ groups: 2, mean: 2 })
})

test('fields tell the view', async () => {
  const route =
    'Destination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.0.2.1       0.0.0.0         UG        0 0          0 eth0\n'
  const text = `${run(null, LISTEN)}\nKernel IP routing table\n${route}`
  expect(await count(text, { by: ['destination.address'] })).toMatchObject({ view: 'routes', counts: [{ count: 1 }] })
  expect(await counted(text, { by: ['view'] })).toHaveLength(2)
  expect(await count(text, { by: ['interface'], view: 'routes' })).toMatchObject({ counts: [{ count: 1 }] })
})

test('a list of processes further down names programs', async () => {
  const text = `
Active Connections

  Proto  Local Address          Foreign Address        State           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1008
  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4

Image Name                     PID Session Name        Session#    Mem Usage
========================= ======== ================ =========== ============
svchost.exe                   1008 Services                   0     10,000 K
`
  expect(await counted(text, { by: ['program'] })).toEqual(['svchost.exe: 1-1-1 1/1', ': 1-1-1 1/1'])
})

test.each<[CountOptions, string, string]>([
  [{ by: ['stat'] }, 'by', 'There is no field stat. Did you mean state?'],
  [{ by: ['port'] }, 'by', 'port is that of either end. Name one of them: local.port or foreign.port.'],
  [{ by: ['metric'], view: 'connections' }, 'by', 'There is no field metric in connections.'],
  [{ by: ['state', 'metric'] }, 'by', 'No view has state, metric together.'],
  [{ every: '1 fortnight' }, 'every', "'1 fortnight' is no length of time. Write it as 30s, 1m, 5m, 1h or 1d."],
  [{ every: '0s' }, 'every', "'0s' is no length of time."],
  [{ top: 0 }, 'top', "'0' is no number of groups."],
  [{ view: 'conections' }, 'view', "'conections' is no view. Known: connections"],
])('%j cannot be counted', async (options, parameter, message) => {
  const error = await count('', options).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(QuestionError)
  expect(error).toMatchObject({ parameter, message: expect.stringContaining(message) })
})

describe('rows of a long table, of which only some fields are decoded, are counted as whole ones are', () => {
  const table = ({ head, rows }: (typeof layouts)[0]) => head + Array.from({ length: 400 }, rows()).join('')
  const cases = layouts.flatMap((layout) =>
    [['state', 'pid'], ['stateText', 'protocol'], ['recvQueue'], ['local.port', 'family']].map((by) => ({
      name: layout.name,
      by,
      text: table(layout),
    })),
  )
  test.each(cases)('$name by $by', async ({ by, text }) => {
    const { captures, coverage } = parse(text)
    const counts = new Map<string, number>()
    for (const row of captures.flatMap(({ sections }) => sections.flatMap(({ rows }) => rows as Row[]))) {
      const key = JSON.stringify(by.map((path) => valueAt(row, path)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const answer = await count(text, { by })
    expect(
      new Map(answer.counts.map(({ group, count: rows }) => [JSON.stringify(Object.values(group)), rows])),
    ).toEqual(counts)
    const written = convert(text, 'json', { question: { ask: 'count', by } })
    let piece = await written.next()
    while (!piece.done) piece = await written.next()
    expect(piece.value.coverage).toEqual(coverage)
  })
})

function valueAt(row: object, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], row) ?? null
}

test('groups beyond the room there is are not counted, and said', () => {
  const counting = new Counting(['state'], null, 2)
  const source = counting.source({})
  const capture = { capturedAt: null } as Capture
  const section = { view: 'connections' } as Section
  source.capture()
  source.section(section, capture)
  for (const state of ['LISTEN', 'CLOSED', 'CLOSING', 'LISTEN', 'CLOSING']) source.row({ state } as Row, section)
  source.end()
  expect([...counting.series.values()].flatMap(({ groups }) => groups.map(({ values }) => values[0]))).toEqual([
    'LISTEN',
    'CLOSED',
  ])
  expect(counting.uncounted).toBe(2)
})

test('a group that has a count in an interval goes on where no further one has room', () => {
  const counting = new Counting(['state'], { of: (time) => time }, 2)
  const source = counting.source({})
  const section = { view: 'connections' } as Section
  for (const capturedAt of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-22']) {
    source.capture()
    source.section(section, { capturedAt } as Capture)
    source.row({ state: 'LISTEN' } as Row, section)
  }
  source.end()
  const [group] = [...counting.series.values()].flatMap(({ groups }) => groups)
  expect(group?.tallies().map(({ interval, sum }) => [interval, sum])).toEqual([
    ['2026-11-22', 2],
    ['2026-11-23', 1],
  ])
  expect(counting.uncounted).toBe(1)
})

test('labels of OpenMetrics hold any value', async () => {
  const text = `${run(null)}tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      801/a"b\\c\n`
  let written = ''
  const question = { ask: 'count', by: ['program', 'local.port'] } as const
  for await (const piece of convert(text, 'openmetrics', { question })) written += piece
  expect(written.split('\n').slice(2)).toEqual([
    String.raw`netscribe_rows{program="a\"b\\c",local_port="22"} 1`,
    '# EOF',
    '',
  ])
})

test('runs without a time have a label of their own in OpenMetrics', async () => {
  const question = { ask: 'count', by: ['state'], every: '1h' } as const
  let written = ''
  const log = run('2026-11-22T09:00:00Z', LISTEN) + run(null, LISTEN)
  for await (const piece of convert([run(null, LISTEN), log].join(''), 'openmetrics', { question })) written += piece
  const points = written.split('\n').filter((line) => line.startsWith('netscribe_rows_max'))
  expect(points).toEqual([
    'netscribe_rows_max{state="LISTEN"} 1 1795338000',
    'netscribe_rows_max{state="LISTEN",interval="none"} 1',
  ])
})

test.each(['csv', 'ndjson', 'openmetrics'] as const)('%s says beside the counts that there are too few', (format) => {
  const lacks: string[] = []
  const answer = { ask: 'count', by: ['state'], every: null, view: null, runs: 1, counts: [], others: null } as const
  const options = { onLack: (lack: string) => lacks.push(lack) }
  countFormats[format].write({ ...answer, uncounted: 0 }, options)
  expect(lacks).toEqual([])
  countFormats[format].write({ ...answer, uncounted: 7 }, options)
  expect(lacks).toEqual(['not counted, because there are too many groups: 7 rows'])
})

test('a question has formats of its own', async () => {
  const question = { ask: 'count', by: ['state'] } as const
  await expect(async () => convert('', 'yaml', { question }).next()).rejects.toThrow(RangeError)
  await expect(async () => convert('', 'chart').next()).rejects.toThrow(RangeError)
})

test('a run in which a query leaves no row is a run all the same', async () => {
  const log = run(null, LISTEN, OPEN) + run(null, LISTEN) + run(null, LISTEN)
  expect(await counted(log, { where: 'state:ESTABLISHED' })).toEqual(['ESTABLISHED: 0-0.333-1 1/3'])
})
