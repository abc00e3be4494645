import { type CommandPart, optionsIn } from '../table/command-line.ts'
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

/** Options that choose what is listed. */
const TABLES: readonly (readonly [flag: string, table: Table])[] = [
  ['-t', 'tcp'],
  ['-u', 'udp'],
  ['-U', 'udplite'],
  ['-w', 'raw'],
  ['-S', 'sctp'],
  ['-x', 'unix'],
  ['-g', 'groups'],
]

const VIEWS = { '-r': 'routes', '-i': 'interfaces', '-s': 'statistics' } as const

/** Address families as -A names them, and the option that means the same. */
const FAMILIES: Readonly<Record<string, string>> = { inet: '-4', ip: '-4', tcpip: '-4', inet6: '-6', unix: '-x' }

/** What netstat of Linux knows and the kernel does not show without it. */
const OTHERS: Readonly<Record<string, string>> = {
  '-C': 'the routing cache (-C)',
  '-Z': 'SELinux contexts (-Z)',
  '-2': 'Bluetooth L2CAP (-2)',
  '-f': 'Bluetooth RFCOMM (-f)',
}

/** What has no table to show: texts, and families that the collector does not read. */
const NO_TABLE = /^(?:-[Vh]|--(?:ax25|x25|rose|ipx|netrom|ddp|appletalk|bluetooth))$/

/**
 * Says what a command line of netstat of Linux asks for; a number, which that netstat passes over, asks for nothing.
 * @throws FlagError for what netstat of Linux does not have, CollectError for a table that no kernel has.
 */
export function requestOf(parts: readonly CommandPart[]): Request {
  const flags = parts.flatMap(flagsOf)
  const has = (flag: string) => flags.includes(flag)
  const views = (['-r', '-i', '-s'] as const).filter(has)
  if (views.length > 1) throw new FlagError('-r, -i and -s cannot be asked for together')
  if (has('-M')) throw new CollectError('masquerading (-M): no kernel since Linux 2.4 has a table of it')
  const tables = new Set(TABLES.flatMap(([flag, table]) => (has(flag) ? [table] : [])))
  const familyNamed = has('-4') || has('-6')
  if (familyNamed && !SOCKETS.some((table) => tables.has(table))) for (const table of SOCKETS) tables.add(table)
  if (tables.size === 0) for (const table of [...SOCKETS, 'unix' as const]) tables.add(table)
  return {
    view: views[0] ? VIEWS[views[0]] : 'sockets',
    tables,
    ipv4: has('-4') || !familyNamed,
    ipv6: has('-6') || !familyNamed,
    familyNamed,
    all: has('-a'),
    listening: has('-l') && !has('-a'),
    numericUsers: has('-n') || has('--numeric-users'),
    programs: has('-p'),
    extended: flags.filter((flag) => flag === '-e' || flag === '-ee').length,
    timers: has('-o'),
    continuous: has('-c'),
    refused: [...new Set(flags)].flatMap((flag) => OTHERS[flag] ?? []),
    options: optionsIn(parts),
  }
}

/** The options that a part means; none for a number. */
function flagsOf({ text, option, argument, fault }: CommandPart): string[] {
  if (fault === 'unknown-option') throw new FlagError(`netstat of Linux has no option '${text}'`)
  if (option === null) {
    if (/^\d+$/.test(text)) return []
    throw new FlagError(`'${text}' is no option of netstat`)
  }
  if (NO_TABLE.test(option.flag)) throw new FlagError(`'${text}' shows nothing that can be collected`)
  return option.argument ? (argument ?? '').split(',').map(familyOf) : [option.flag]
}

function familyOf(name: string): string {
  const flag = FAMILIES[name]
  if (flag === undefined) throw new FlagError(`unknown address family '${name}'; known are inet, inet6 and unix`)
  return flag
}
