/** Blocks of counters in the order of /proc/net/snmp, netstat, sctp/snmp and snmp6: title → protocol and family. */
export const statisticsBlocks: Readonly<Record<string, readonly [protocol: string, family: 'ipv4' | 'ipv6' | null]>> = {
  Ip: ['ip', 'ipv4'],
  Icmp: ['icmp', 'ipv4'],
  IcmpMsg: ['icmp', 'ipv4'],
  Tcp: ['tcp', null],
  Udp: ['udp', 'ipv4'],
  UdpLite: ['udplite', 'ipv4'],
  TcpExt: ['tcp', null],
  IpExt: ['ip', 'ipv4'],
  MPTcpExt: ['mptcp', null],
  Sctp: ['sctp', null],
  Ip6: ['ip', 'ipv6'],
  Icmp6: ['icmp', 'ipv6'],
  Udp6: ['udp', 'ipv6'],
  UdpLite6: ['udplite', 'ipv6'],
}
