import { describe, expect, test } from 'vitest'
import { parse } from '../src/index.ts'
import { sampleFiles } from './sample-files.ts'

/** A row of a report, of which any key is asked for. */
type Row = Readonly<Record<string, unknown>>

/** How a tool shows the sockets of the scene: what it prints, and where that is not what the kernel says. */
interface Tool {
  readonly sample: string
  /** What it prints of a connection, and of a UNIX domain socket. */
  readonly prints: Readonly<Record<View, readonly string[]>>
  /** Sockets that it does not list, each kind with its reason. */
  readonly omits?: Readonly<Record<string, (row: Row) => boolean>>
  /** Values that it prints otherwise or not at all, each kind with its reason: a row of the kernel → as the tool has it. */
  readonly says?: Readonly<Record<string, (row: Row) => Row>>
}

type View = 'connections' | 'unix-sockets'
const VIEWS: readonly View[] = ['connections', 'unix-sockets']

const ENDS = ['protocol', 'family', 'local', 'foreign', 'state', 'ipProtocol', 'recvQueue', 'sendQueue']
const UNIX = ['type', 'state', 'path']
const OWNER = ['inode', 'pid']

const isUdpLite = ({ protocol }: Row) => protocol === 'udplite'
const isDatagram = ({ protocol }: Row) => protocol === 'udp' || isUdpLite({ protocol })
const isRaw = ({ protocol }: Row) => protocol === 'raw'
const isOwned = ({ inode }: Row) => inode !== 0
const without =
  (which: (row: Row) => boolean, ...keys: readonly string[]) =>
  (row: Row): Row =>
    which(row) ? { ...row, ...Object.fromEntries(keys.map((key) => [key, null])) } : row

const tools: readonly Tool[] = [
  {
    sample: 'net-tools/en/scene',
    prints: { connections: [...ENDS, ...OWNER, 'user'], 'unix-sockets': [...UNIX, ...OWNER, 'refCount', 'flags'] },
    says: { 'a path ends at its first blank': uptoBlank },
  },
  {
    sample: 'busybox/en/scene',
    prints: { connections: ENDS, 'unix-sockets': [...UNIX, 'inode', 'refCount', 'flags'] },
    omits: { 'it does not open udplite': isUdpLite },
    says: { 'an IPv4 address of an IPv6 socket is mapped': mapped },
  },
  {
    sample: 'toybox/en/scene',
    prints: { connections: [...ENDS, ...OWNER, 'user'], 'unix-sockets': [...UNIX, ...OWNER, 'refCount', 'flags'] },
    omits: { 'it does not open udplite': isUdpLite },
    says: { 'an IPv4 address of an IPv6 socket is mapped': mapped },
  },
  {
    sample: 'ss/en/scene',
    prints: { connections: [...ENDS, ...OWNER, 'user'], 'unix-sockets': [...UNIX, ...OWNER] },
    omits: {
      'it was not asked for udplite': isUdpLite,
      'a socket of UNIX domain that waits to be accepted has no number': (row) => 'path' in row && !isOwned(row),
    },
    says: {
      'an IPv4 address of an IPv6 socket is mapped': mapped,
      'Send-Q of a listening socket is its backlog': without(({ state }) => state === 'LISTEN', 'sendQueue'),
      'a connection that is being made has no owner yet': without(({ state }) => state === 'SYN_RECEIVED', 'user'),
      'a raw socket has no details, and its state has a name': without(isRaw, 'inode', 'user', 'state'),
    },
  },
  {
    sample: 'lsof/en/scene',
    prints: { connections: [...ENDS, ...OWNER, 'user'], 'unix-sockets': [...UNIX, ...OWNER] },
    omits: { 'no process has it open': (row) => !isOwned(row), 'raw sockets are none of -i': isRaw },
    says: {
      'a connected socket of UDP has no state': without(isDatagram, 'state'),
      'a path ends at its first blank': uptoBlank,
    },
  },
]

/** The sockets as the kernel says them in /proc/net, and of which process each is, which that does not say and netstat does. */
const owners = new Map(
  VIEWS.flatMap((view) => rowsOf('net-tools/en/scene', view)).map(({ inode, pid }) => [inode, pid]),
)
const kernel = (view: View): Row[] =>
  rowsOf('procfs/en/scene', view).map((row) => ({ ...row, pid: owners.get(row.inode) ?? null }))

describe('one moment, as several tools print it, is the same report but for what a tool does not print', () => {
  test.each(tools.flatMap((tool) => VIEWS.map((view) => [tool.sample, view, tool] as const)))(
    '%s, %s',
    (_, view, tool) => {
      const isListed = (row: Row) => !Object.values(tool.omits ?? {}).some((omits) => omits(row))
      const asSaid = (row: Row) => Object.values(tool.says ?? {}).reduce((said, says) => says(said), row)
      const expected = kernel(view).filter(isListed).map(asSaid)
      expect(expected.length).toBeGreaterThan(0)
      const printed = rowsOf(tool.sample, view).map(asSaid)
      expect(compared(printed, tool.prints[view])).toEqual(compared(expected, tool.prints[view]))
    },
  )

  test('the name of a program is that of its command line in netstat and toybox, that of its file in ss and lsof', () => {
    const programs = (sample: string) =>
      new Map(
        VIEWS.flatMap((view) => rowsOf(sample, view))
          .filter(({ pid }) => typeof pid === 'number')
          .map(({ pid, program }) => [pid, program]),
      )
    const [netstat, toybox, ss, lsof] = ['net-tools', 'toybox', 'ss', 'lsof'].map((name) =>
      programs(`${name}/en/scene`),
    )
    expect(ss).toEqual(lsof)
    const short = ['others', 'My Server', 'chronyd', 'client', '-bash']
    const named = (all: typeof netstat) => [...(all ?? [])].filter(([, name]) => short.includes(String(name))).sort()
    expect(named(netstat)).toHaveLength(short.length)
    expect(named(toybox)).toEqual(named(netstat))
  })
})

/** The rows of a view in a sample, in terms that all tools share. */
function rowsOf(sample: string, view: View): Row[] {
  const { bytes } = sampleFiles.find(({ name }) => name === sample) ?? { bytes: '' }
  return parse(bytes)
    .captures.flatMap(({ sections }) => sections)
    .filter((section) => section.view === view)
    .flatMap(({ rows }) => rows as unknown as Row[])
    .map((row) => ({ ...row, local: endOf(row.local), foreign: endOf(row.foreign), ...shared(row) }))
}

/** `*` of any address, and of an end that is not printed; whether a socket is of both families only ss tells, and -e of it prints no uid of 0. */
function shared({ family, user, uid, inode, ipProtocol }: Row): Row {
  return {
    inode: inode ?? null,
    family: family === 'dual' ? 'ipv6' : family,
    user: user ?? String(uid ?? 0),
    ipProtocol: (ipProtocol as Row | undefined)?.number ?? null,
  }
}

function endOf(end: unknown): string {
  const { address = null, port = null, wildcard = true } = (end ?? {}) as Row
  return `${wildcard ? '*' : address} ${port ?? '*'}`
}

function mapped(row: Row): Row {
  const map = (end: unknown) => String(end).replace(/^(?=\d+\.)/, '::ffff:')
  return row.family === 'ipv6' ? { ...row, local: map(row.local), foreign: map(row.foreign) } : row
}

function uptoBlank(row: Row): Row {
  return typeof row.path === 'string' ? { ...row, path: row.path.split(' ', 1)[0] } : row
}

/** The rows as lines of the values that are compared, in an order of their own. */
function compared(rows: readonly Row[], keys: readonly string[]): string[] {
  return rows.map((row) => keys.map((key) => `${key}=${JSON.stringify(row[key] ?? null)}`).join(' ')).sort()
}
