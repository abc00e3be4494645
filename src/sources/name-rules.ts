/** How a collector names its files; named groups hold what the name says: `command` (with `_` for blanks), the `namespace` that it ran in, `copyOf` (a path), `host`, `yy mm dd hh min`. */
export interface NameRule {
  readonly collector: string
  readonly matches: RegExp
}

/** What is known of the names that collectors give. */
export const nameRules: readonly NameRule[] = [
  // > sosreport-web1/sos_commands/networking/netstat_-W_-neopa       sos, Plugin.add_cmd_output and _mangle_command
  // > sosreport-web1/sos_commands/networking/namespaces/blue/ip_netns_exec_blue_ss_-peaonmi
  {
    collector: 'sosreport',
    matches:
      /(?:^|\/)sos_commands\/(?:[^/]+\/){1,3}(?:ip_netns_exec_(?<namespace>[^/]+?)_)?(?<command>(?:netstat|nstat|ip|ss|route|lsof)(?:_[^/]*)?)$/,
  },
  // > sosreport-web1-2026-11-22-abcdefg/sos_commands/networking/netstat_-W_-neopa   sos, LinuxPolicy.get_archive_name; a
  // further word is a label, a case, or part of the name of the host: nothing tells which
  {
    collector: 'sosreport',
    matches: /(?:^|\/)sosreport-(?<host>[^-./]+)-\d{4}-\d\d-\d\d-[a-z]{7}(?:[/.]|$)/,
  },
  // > sosreport-web1/proc/net/udp6                                   sos, Plugin.add_copy_spec; rescue images, `cp -a`
  {
    collector: 'a copy of the file system',
    matches: /(?:^|\/)(?<copyOf>proc\/(?:\d+\/|self\/)?net\/[a-z][a-z0-9_]*)$/,
  },
  // > archive/oswnetstat/web1_netstat_26.11.22.0900.dat              OSWatcher, OSWatcher.sh
  {
    collector: 'OSWatcher',
    matches: /(?:^|\/)oswnetstat\/[^/]*_(?<yy>\d\d)\.(?<mm>\d\d)\.(?<dd>\d\d)\.(?<hh>\d\d)(?<min>\d\d)\.dat\b/,
  },
  {
    collector: 'OSWatcher',
    matches: /(?:^|\/)oswnetstat\/(?<host>[^/]+)_netstat_\d\d\.\d\d\./,
  },
  // > Netstat.ExaWatcher/2026_11_22_09_00_00_NetstatExaWatcher_web1.example.jp.dat   ExaWatcher
  {
    collector: 'ExaWatcher',
    matches:
      /(?:^|\/)\d\d(?<yy>\d\d)_(?<mm>\d\d)_(?<dd>\d\d)_(?<hh>\d\d)_(?<min>\d\d)_\d\d_[A-Za-z]{1,20}ExaWatcher_(?<host>[^/]{1,255})\.dat\b/,
  },
  // > nts_web1_261122_0900/network.txt, scc_web1_261122_0900/network.txt   supportconfig, supportutils
  {
    collector: 'supportconfig',
    matches:
      /(?:^|\/)(?:nts|scc)_(?<host>[^/]+)_(?<yy>\d\d)(?<mm>\d\d)(?<dd>\d\d)_(?<hh>\d\d)(?<min>\d\d)[^/_]*\/network\.txt$/,
  },
  // > esx-web1.example.jp-2026-11-22--09.00-2101234/commands/esxcli_network.txt   vm-support of ESXi
  {
    collector: 'vm-support',
    matches:
      /(?:^|\/)esx-(?<host>[^/]+)-\d\d(?<yy>\d\d)-(?<mm>\d\d)-(?<dd>\d\d)--(?<hh>\d\d)\.(?<min>\d\d)-\d+(?:[/.]|$)/,
  },
  // > must-gather.local.4711/quay-io/nodes/web1.example.jp/netstat.txt   oc adm must-gather
  {
    collector: 'must-gather',
    matches: /(?:^|\/)must-gather[^/]*\/(?:[^/]+\/){0,3}nodes\/(?<host>[^/]+)\//,
  },
]
