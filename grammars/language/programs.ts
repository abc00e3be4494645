import type { ToolName } from '../../src/table/command-line.ts'

/** A program whose output is read. */
export interface Program {
  /** The tool whose dialect its output is; none where several tools have a program of this name. */
  readonly tool?: ToolName
  /** The words behind it by which it is another tool's: systems can have a program of one name. */
  readonly elsewhere?: readonly { readonly words: RegExp; readonly tool: ToolName }[]
  /** What has to stand behind it: with other words it prints something else. */
  readonly verb?: RegExp
  /** Words without a mark that are its own, where prose may follow. */
  readonly words?: RegExp
  /** What stands behind the name, as a pattern, where the name alone is a common word or launches other programs. */
  readonly behind?: string
  /** What stands in every line that holds it, as a pattern, where the name alone is a common word. */
  readonly sign?: string
}

/** What ip is asked to show, behind its options. */
const IP: Program = {
  tool: 'iproute',
  verb: /(?:^| )(?:r|ro|route|a|addr|address|l|link|m|maddr|maddress)(?: |$)/,
  words:
    /^(?:r|ro|route|a|addr|address|l|link|m|maddr|maddress|s|sh|show|ls|list|table|all|main|local|default|dev|up|[A-Za-z_.@-]*[\d:][\w.:@/-]*)$/,
  behind: String.raw`(?:\s+-(?:n|netns)\s+\S+|\s+-\w[\w-]*(?:\s+(?:inet6?|link))?){0,6}\s+(?:r|ro|route|a|addr|address|l|link|m|maddr|maddress)(?!\S)`,
  sign: String.raw`\bip\s`,
}

/** What shows a file of /proc/net. */
const VIEWER: Program = {
  verb: /proc\/(?:\w+\/)?net\//,
  words: /^(?:[^\s/]*\/\S*|\.)$/,
  behind: String.raw`\s[^|;&]{0,120}?proc/(?:\w{1,12}/)?net/`,
  sign: 'proc/(?:\\w+/)?net/',
}

/** Words of a filter of ss, states, addresses and ports (ss(8), EXPRESSION and STATE-FILTER). */
const FILTER =
  /^(?:state|exclude|dst|src|[ds]?port|dev|fwmark|cgroup|not|and|or|eq|neq?|[gl][et]|[!=]?=|all|connected|synchronized|bucket|big|established|syn-(?:sent|recv)|fin-wait-[12]|time-wait|closed|close-wait|last-ack|listen(?:ing)?|closing|[\d.]+(?:\/\d+)?(?::[\w*]+)?|\[[\da-f:.]+\](?:\/\d+)?(?::[\w*]+)?|:[\w*-]+)$/i

/** The plugins of Volatility that are read, and its options in front of them. */
const VOLATILITY: Program = {
  tool: 'volatility',
  verb: /(?:^| )(?:(?:windows|linux|mac)\.(?:netscan|netstat|sockstat)|netscan|connscan|connections|sockets|sockscan|linux_netstat)/i,
  words: /^[^\s|;&]+$/,
  sign: String.raw`\bvol(?:\.py|atility3?)?\s`,
}

/** Every program by its name in lower case. */
export const programs: ReadonlyMap<string, Program> = new Map<string, Program>([
  ['netstat', {}],
  // Of the BSDs; that of Windows has print.
  ['route', { words: /^show$/ }],
  ['lsof', { tool: 'lsof' }],
  ['sockstat', { tool: 'sockstat' }],
  ['get-nettcpconnection', { tool: 'powershell' }],
  ['get-netudpendpoint', { tool: 'powershell' }],
  ...['vol', 'vol.py', 'volatility', 'volatility3'].map((name) => [name, VOLATILITY] as const),
  [
    'netsh',
    {
      tool: 'netsh',
      verb: /^(?:interface|int) ip(?:v[46])? show (?:tcp|udp)conn/i,
      words: /^(?:interface|int|ip|ipv4|ipv6|show|(?:tcp|udp)conn(?:ections)?)$/i,
    },
  ],
  ['onetstat', { tool: 'zos' }],
  ['nstat', { tool: 'nstat' }],
  ['ip', IP],
  ...['cat', 'head', 'tail', 'more', 'less', 'grep'].map((name) => [name, VIEWER] as const),
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
      elsewhere: [{ words: /^system /i, tool: 'junos' }],
      verb: /^(?:tcp brief|control-plane host open-ports|ip (?:ports|sockets)|udp|system (?:connections|statistics|buffers))(?: |$)/i,
      words:
        /^(?:tcp|brief|all|numeric|control-plane|host|open-ports|ip|ports|sockets|udp|detail|system|connections|statistics|buffers|extensive|inet6?|icmp6?|ip6|show-routing-instances)$/i,
      sign: String.raw`\bshow\s+(?:tcp|control-plane|ip|udp|system)\b`,
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
