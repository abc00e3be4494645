import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { validateReport } from '../../src/generated/validate-report.js'
import { type ConnectionRow, parse, type Report, type Row, type Section } from '../../src/index.ts'
import { lackingOf } from './scene/lacking.ts'

const scene = fileURLToPath(new URL('scene/scene.sh', import.meta.url))
const observer = fileURLToPath(new URL('scene/observe.ts', import.meta.url))
const CONNECTIONS = 2000

interface Observed {
  readonly flags: string
  readonly before: string
  readonly report: Report
  readonly after: string
}

const lacking = lackingOf(['netstat', 'ss', 'python3'])
console.log(
  lacking.length === 0
    ? 'The collector is held against netstat in a network namespace of its own.'
    : `The collector is not held against netstat here: this needs ${lacking.join(', ')}.`,
)

if (lacking.length > 0) {
  test(`without ${lacking.join(', ')} the comparison ends early and says why`, { timeout: 60_000 }, () => {
    const { status, stderr } = spawnSync('bash', [scene, '4', process.execPath, observer, '-rn'], { encoding: 'utf8' })
    expect(status).not.toBe(0)
    expect(stderr).not.toBe('')
  })
} else {
  const all = [
    '-an',
    '-anp',
    '-anpe',
    '-ano',
    '-n',
    '-ln',
    '-anx',
    '-anxp',
    '-rn',
    '-rne',
    '-rnee',
    '-rn6',
    '-i',
    '-ia',
    '-ie',
    '-iae',
    '-gn',
    '-s',
    '-s6',
    '-su',
    '-an6',
    '-anu4',
    '-ae --numeric-hosts --numeric-ports',
  ]
  const { observed, ss, own } = JSON.parse(
    execFileSync('bash', [scene, String(CONNECTIONS), process.execPath, observer, ...all], {
      encoding: 'utf8',
      maxBuffer: 2 ** 29,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as { observed: Observed[]; ss: string; own: Report }
  const of = (flags: string) => observed.find((one) => one.flags === flags) as Observed

  describe('the collector and netstat see the same', () => {
    test.each(all.filter((flags) => !flags.startsWith('-s')))('%s', (flags) => {
      const { before, report, after } = of(flags)
      expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
      const theirs = [...parsed(before), ...parsed(after)]
      const ours = sectionsOf(report)
      expect(ours.map(({ view }) => view)).toEqual(parsed(before).map(({ view }) => view))
      expect(ours.length).toBeGreaterThan(0)
      for (const [i, section] of ours.entries()) {
        const rows = section.rows.map((row) => comparable(row))
        const [first, second] = theirs
          .filter((_, at) => at % ours.length === i)
          .map((one) => one.rows.map((row) => comparable(row)))
        expect(rows.length).toBeGreaterThan(0)
        // What came or went between the two runs of netstat may be there or not; everything else must be.
        const steady = both(first as string[], second as string[])
        expect(missing(steady, rows)).toEqual([])
        expect(missing(rows, [...(first as string[]), ...(second as string[])])).toEqual([])
        expect(steady.length).toBeGreaterThan(rows.length * 0.98 - 3)
        expect(section.columns.filter((column) => column !== 'pids')).toEqual(theirs[i]?.columns)
      }
    })

    test.each(all.filter((flags) => flags.startsWith('-s')))('%s, counter for counter', (flags) => {
      const { before, report, after } = of(flags)
      expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true)
      const [first, second, ours] = [
        countersOf(parsed(before)),
        countersOf(parsed(after)),
        countersOf(sectionsOf(report)),
      ]
      expect(first.size).toBeGreaterThan(10)
      for (const [name, value] of first) {
        expect(ours.get(name), name).toBeGreaterThanOrEqual(value)
        expect(ours.get(name), name).toBeLessThanOrEqual(second.get(name) as number)
      }
      // netstat leaves out counters that are zero, and these.
      const hidden = /^(?:tcp(?:RtoAlgorithm|RtoMin|RtoMax|MaxConn)|ipDefaultTTL)/
      const others = [...ours].filter(
        ([name, value]) => !second.has(name) && value !== 0 && !hidden.test(name.replace(/^.*\|/, '')),
      )
      expect(others).toEqual([])
      expect(sectionsOf(report).map(({ title }) => title)).toEqual(parsed(before).map(({ title }) => title))
    })

    test('every state that can be reached is among them', () => {
      const states = new Set(
        connectionsOf(of('-an').report)
          .filter(({ protocol }) => protocol === 'tcp')
          .map(({ stateText }) => stateText),
      )
      expect([...states].sort()).toEqual([
        'CLOSE_WAIT',
        'CLOSING',
        'ESTABLISHED',
        'FIN_WAIT1',
        'FIN_WAIT2',
        'LAST_ACK',
        'LISTEN',
        'SYN_RECV',
        'SYN_SENT',
        'TIME_WAIT',
      ])
      expect(connectionsOf(of('-an').report).length).toBeGreaterThan(2 * CONNECTIONS)
    })

    test('paths that netstat cuts or breaks are whole', () => {
      const paths = sectionsOf(of('-anx').report).flatMap(({ rows }) =>
        rows.map((row) => ('path' in row ? row.path : null)),
      )
      expect(paths.some((path) => String(path).endsWith('/with space.sock'))).toBe(true)
      expect(paths.some((path) => String(path).endsWith('/new\nline.sock'))).toBe(true)
      expect(paths).toContain('@abstract/name')
    })

    test('ss: states, queues, inodes and processes', () => {
      const ours = new Map(connectionsOf(own).map((row) => [`${row.key}|${row.inode}`, row]))
      const lines = ss
        .split('\n')
        .filter((line) => /^[A-Z]/.test(line))
        .map(ssRow)
      let compared = 0
      for (const line of lines) {
        if (line.state === 'TIME-WAIT') continue
        const row = ours.get(`${line.key}|${line.inode}`)
        if (!row) throw new Error(`not collected: ${JSON.stringify(line)}`)
        compared++
        expect(
          row.stateText
            ?.replace('ESTABLISHED', 'ESTAB')
            .replaceAll('_', '-')
            .replace(/WAIT(\d)/, 'WAIT-$1'),
        ).toBe(line.state)
        if (line.state !== 'LISTEN') expect([row.recvQueue, row.sendQueue]).toEqual(line.queues)
        else expect(row.recvQueue).toBe(line.queues[0])
        const pids = (row as { pids?: number[] }).pids ?? (row.pid === null ? [] : [row.pid])
        expect([...(pids as number[])].sort((a, b) => a - b)).toEqual(line.pids)
      }
      expect(compared).toBeGreaterThan(2 * CONNECTIONS)
    })
  })
}

function parsed(text: string): Section[] {
  return parse(text).captures.flatMap(({ sections }) => sections)
}

function sectionsOf(report: Report): Section[] {
  return report.captures.flatMap(({ sections }) => sections)
}

function connectionsOf(report: Report): ConnectionRow[] {
  return sectionsOf(report).flatMap((section) => (section.view === 'connections' ? section.rows : []))
}

/**
 * A row without what differs by design: its lines, broadcast addresses, all processes of a shared socket, what netstat cuts (19 characters of pid
 * and program, a path at a blank or a newline), unsigned metrics that it prints with a sign, the prefix it loses, and time.
 */
function comparable(row: Row): string {
  const {
    line: _line,
    lines: _lines,
    pids: _pids,
    timer,
    ...rest
  } = structuredClone(row) as unknown as Record<string, unknown>
  if (typeof rest.program === 'string') rest.program = rest.program.slice(0, 19 - String(rest.pid).length - 1).trimEnd()
  if (typeof rest.path === 'string') rest.path = rest.path.split(/\s/)[0]
  if (rest.metric === 4294967295) rest.metric = -1
  for (const address of (rest.addresses ?? []) as { broadcast?: string }[]) delete address.broadcast
  if (timer) rest.timer = { ...timer, seconds: 0 }
  return JSON.stringify(rest, Object.keys(flattened(rest)).sort())
}

/** Every key at any depth, so that rows are written in one order. */
function flattened(value: unknown, keys: Record<string, true> = {}): Record<string, true> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      keys[key] = true
      flattened(inner, keys)
    }
  return keys
}

function countersOf(sections: readonly Section[]): Map<string, number> {
  return new Map(
    sections.flatMap((section) =>
      section.view === 'statistics'
        ? section.rows.map((row) => [`${section.title}|${row.name}`, Number(row.value)] as const)
        : [],
    ),
  )
}

/** Those of `wanted` that `there` has not, each as often. */
function missing(wanted: readonly string[], there: readonly string[]): string[] {
  const counts = tally(there)
  return wanted.filter((row) => {
    const left = counts.get(row) ?? 0
    counts.set(row, left - 1)
    return left <= 0
  })
}

function both(first: readonly string[], second: readonly string[]): string[] {
  const gone = tally(missing(first, second))
  return first.filter((row) => {
    const left = gone.get(row) ?? 0
    gone.set(row, left - 1)
    return left <= 0
  })
}

function tally(rows: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(row, (counts.get(row) ?? 0) + 1)
  return counts
}

function ssRow(line: string) {
  const [state = '', recv, send, local = '', foreign = ''] = line.split(/\s+/)
  const pids = [...line.matchAll(/pid=(\d+)/g)].map(([, pid]) => Number(pid))
  const inode = Number(/\bino:(\d+)/.exec(line)?.[1] ?? 0)
  return {
    key: `tcp|${plain(local)}|${plain(foreign)}`,
    state,
    inode,
    queues: [Number(recv), Number(send)],
    pids: [...new Set(pids)].sort((a, b) => a - b),
  }
}

/** As the collector writes an end: without the interface, an IPv4 address inside IPv6 alone. */
function plain(end: string): string {
  return end
    .replace(/%[^:\]]+/, '')
    .replace(/^\[::ffff:([\d.]+)\]/, '$1')
    .replace(/^\*:/, '[::]:')
}
