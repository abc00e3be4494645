/** Titles of `netstat -s`, which no language translates: the names of the kernel's own tables. */
export const statisticsTitles = {
  Ip: { title: 'Ip:' },
  Icmp: { title: 'Icmp:' },
  IcmpMsg: { title: 'IcmpMsg:' },
  Tcp: { title: 'Tcp:' },
  Udp: { title: 'Udp:' },
  UdpLite: { title: 'UdpLite:' },
  TcpExt: { title: 'TcpExt:' },
  IpExt: { title: 'IpExt:' },
  MPTcpExt: { title: 'MPTcpExt:' },
  Sctp: { title: 'Sctp:' },
  Ip6: { title: 'Ip6:' },
  Icmp6: { title: 'Icmp6:' },
  Udp6: { title: 'Udp6:' },
  UdpLite6: { title: 'UdpLite6:' },
} as const
