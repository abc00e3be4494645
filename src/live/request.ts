import { CollectError, FlagError } from './machine.ts'

/** What netstat of Linux was asked for. */
export interface Request {
  readonly view: 'sockets' | 'routes' | 'interfaces' | 'statistics'
  /** Which sockets are listed; multicast groups stand among them, as netstat has it. */
  readonly tables: ReadonlySet<Table>
  readonly ipv4: boolean
  readonly ipv6: boolean
  /** Whether IPv4 or IPv6 was asked for by name. */
  readonly familyNamed: boolean
  readonly all: boolean
  readonly listening: boolean
  readonly numericUsers: boolean
  readonly programs: boolean
  /** How often -e was given. */
  readonly extended: number
  readonly timers: boolean
  readonly continuous: boolean
  /** What netstat of Linux knows but this machine cannot give without it. */
  readonly refused: readonly string[]
  /** The options, one an entry. */
  readonly options: readonly string[]
}

/** What can be listed beside routes, interfaces and statistics. */
export type Table = 'tcp' | 'udp' | 'udplite' | 'raw' | 'sctp' | 'unix' | 'groups'

const SOCKETS: readonly Table[] = ['tcp', 'sctp', 'udp', 'udplite', 'raw']

/** Long options and the letter that means the same (net-tools netstat.c, longopts). */
const long: Readonly<Record<string, string>> = {
  all: 'a',
  listening: 'l',
  numeric: 'n',
  'numeric-hosts': '',
  'numeric-ports': '',
  'numeric-users': 'numeric-users',
  symbolic: 'N',
  programs: 'p',
  program: 'p',
  extend: 'e',
  timers: 'o',
  tcp: 't',
  udp: 'u',
  udplite: 'U',
  raw: 'w',
  sctp: 'S',
  unix: 'x',
  inet: '4',
  inet6: '6',
  route: 'r',
  interfaces: 'i',
  groups: 'g',
  statistics: 's',
  masquerade: 'M',
  continuous: 'c',
  cache: 'C',
  fib: 'F',
  verbose: 'v',
  wide: 'W',
  context: 'Z',
  l2cap: '2',
  rfcomm: 'f',
}

const families: Readonly<Record<string, string>> = { inet: '4', inet6: '6', unix: 'x', ip: '4', ip6: '6' }
const LETTERS = 'alnNpeotuUwSx46rigsMcCFvWZ2fd'
const OTHERS: Readonly<Record<string, string>> = {
  C: 'the routing cache (-C)',
  Z: 'SELinux contexts (-Z)',
  '2': 'Bluetooth L2CAP (-2)',
  f: 'Bluetooth RFCOMM (-f)',
}

/**
 * Reads the flags of netstat of Linux: letters together or apart, long options, `-A inet6`.
 * @throws FlagError for a flag that netstat of Linux does not have, CollectError for one whose table no kernel has.
 */
export function readRequest(flags: readonly string[]): Request {
  const letters = lettersOf(flags)
  const count = (letter: string) => letters.filter((one) => one === letter).length
  const has = (letter: string) => letters.includes(letter)
  const views = (['r', 'i', 's'] as const).filter(has)
  if (views.length > 1) throw new FlagError('-r, -i and -s cannot be asked for together')
  if (has('M')) throw new CollectError('masquerading (-M): no kernel since Linux 2.4 has a table of it')
  const tables = new Set<Table>()
  const named: readonly (readonly [string, Table])[] = [
    ['t', 'tcp'],
    ['u', 'udp'],
    ['U', 'udplite'],
    ['w', 'raw'],
    ['S', 'sctp'],
    ['x', 'unix'],
    ['g', 'groups'],
  ]
  for (const [letter, table] of named) if (has(letter)) tables.add(table)
  const familyNamed = has('4') || has('6')
  if (familyNamed && !SOCKETS.some((table) => tables.has(table))) for (const table of SOCKETS) tables.add(table)
  const isPlain = tables.size === 0
  if (isPlain) for (const table of [...SOCKETS, 'unix' as const]) tables.add(table)
  return {
    view: views[0] === 'r' ? 'routes' : views[0] === 'i' ? 'interfaces' : views[0] === 's' ? 'statistics' : 'sockets',
    tables,
    ipv4: has('4') || !familyNamed,
    ipv6: has('6') || !familyNamed,
    familyNamed,
    all: has('a'),
    listening: has('l') && !has('a'),
    numericUsers: has('n') || has('numeric-users'),
    programs: has('p'),
    extended: count('e'),
    timers: has('o'),
    continuous: has('c'),
    refused: [...new Set(letters)].flatMap((letter) => OTHERS[letter] ?? []),
    options: letters
      .filter((letter) => letter !== '')
      .map((letter) => (letter.length > 1 ? `--${letter}` : `-${letter}`)),
  }
}

function lettersOf(flags: readonly string[]): string[] {
  const letters: string[] = []
  const family = (name: string | undefined) => {
    for (const one of (name ?? '').split(',')) {
      const letter = families[one]
      if (letter === undefined) throw new FlagError(`unknown address family '${one}'; known are inet, inet6 and unix`)
      letters.push(letter)
    }
  }
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i] as string
    if (flag.startsWith('--')) {
      const [name = '', value] = flag.slice(2).split('=', 2)
      const matches = Object.keys(long).filter((one) => one.startsWith(name))
      const letter = long[name] ?? (matches.length === 1 ? long[matches[0] as string] : undefined)
      if (name === 'protocol') family(value ?? flags[++i])
      else if (letter === undefined) throw new FlagError(`netstat of Linux has no option '${flag}'`)
      else letters.push(letter)
    } else if (flag === '-A') family(flags[++i])
    else if (flag.startsWith('-') && flag.length > 1) {
      for (const letter of flag.slice(1)) {
        if (!LETTERS.includes(letter)) throw new FlagError(`netstat of Linux has no option '-${letter}'`)
        if (letter !== 'd') letters.push(letter)
      }
    } else throw new FlagError(`'${flag}' is no option of netstat`)
  }
  return letters
}
