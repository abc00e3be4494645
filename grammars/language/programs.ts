import type { ToolName } from '../../src/table/command-line.ts'

/** A program whose output is read. */
export interface Program {
  /** The tool whose dialect its output is; none where several tools have a program of this name. */
  readonly tool?: ToolName
  /** What has to stand behind it: with other words it prints something else. */
  readonly verb?: RegExp
  /** Words without a mark that are its own, where prose may follow. */
  readonly words?: RegExp
}

/** Words of a filter of ss, states, addresses and ports (ss(8), EXPRESSION and STATE-FILTER). */
const FILTER =
  /^(?:state|exclude|dst|src|[ds]?port|dev|fwmark|cgroup|not|and|or|eq|neq?|[gl][et]|[!=]?=|all|connected|synchronized|bucket|big|established|syn-(?:sent|recv)|fin-wait-[12]|time-wait|closed|close-wait|last-ack|listen(?:ing)?|closing|[\d.]+(?:\/\d+)?(?::[\w*]+)?|\[[\da-f:.]+\](?:\/\d+)?(?::[\w*]+)?|:[\w*-]+)$/

/** Every program by its name in lower case. */
export const programs: ReadonlyMap<string, Program> = new Map<string, Program>([
  ['netstat', {}],
  ['route', {}],
  ['get-nettcpconnection', { tool: 'powershell' }],
  ['get-netudpendpoint', { tool: 'powershell' }],
  [
    'netsh',
    {
      tool: 'netsh',
      verb: /^(?:interface|int) ip(?:v[46])? show (?:tcp|udp)conn/i,
      words: /^(?:interface|int|ip|ipv4|ipv6|show|(?:tcp|udp)conn(?:ections)?)$/i,
    },
  ],
  ['onetstat', { tool: 'zos' }],
  ['ss', { tool: 'ss', verb: /^(?:-|\(|(?:state|exclude|dst|src|[ds]port) )/, words: FILTER }],
  [
    'esxcli',
    {
      tool: 'esxcli',
      verb: /(?:^| )network ip (?:connection|route ipv4) list(?: |$)/i,
      words: /^(?:network|ip|connection|route|ipv4|list)$/i,
    },
  ],
  [
    'show',
    {
      tool: 'ios',
      verb: /^(?:tcp brief|control-plane host open-ports|ip (?:ports|sockets)|udp)(?: |$)/i,
      words: /^(?:tcp|brief|all|numeric|control-plane|host|open-ports|ip|ports|sockets|udp|detail)$/i,
    },
  ],
])

/** The name by which a program is known that was typed with a path, or as a file of Windows. */
export function programNamed(typed: string): string {
  return typed
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase()
}
