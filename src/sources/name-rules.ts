/** How a collector names its files; named groups hold what the name says: `command` (with `_` for blanks), `copyOf` (a path), `yy mm dd hh min`. */
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
    matches: /(?:^|\/)sos_commands\/(?:[^/]+\/){1,3}(?<command>(?:netstat|nstat|ip|ss|route|lsof)(?:_[^/]*)?)$/,
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
  // > nts_web1_261122_0900/network.txt, scc_web1_261122_0900/network.txt   supportconfig, supportutils
  {
    collector: 'supportconfig',
    matches: /(?:^|\/)(?:nts|scc)_[^/]*_(?<yy>\d\d)(?<mm>\d\d)(?<dd>\d\d)_(?<hh>\d\d)(?<min>\d\d)[^/_]*\/network\.txt$/,
  },
]
