import { mib } from './mib.ts'

/** Sections of Linux statistics, and how the MIB calls what they count. */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  Ip: ['ip'],
  Ip6: ['ip', 'ipv6IfStats'],
  Icmp: ['icmp'],
  Icmp6: ['icmp', 'ipv6IfIcmp'],
  Tcp: ['tcp'],
  Udp: ['udp'],
  Udp6: ['udp'],
  UdpLite: ['udplite'],
  UdpLite6: ['udplite'],
  Sctp: ['sctp'],
}

/** Objects that the kernel calls by another name in version 6. */
const renamed: Readonly<Record<string, string>> = {
  OutForwDatagrams: 'ForwDatagrams',
  InParmProblems: 'InParmProbs',
  OutParmProblems: 'OutParmProbs',
  InEchoReplies: 'InEchoReps',
  OutEchoReplies: 'OutEchoReps',
}

/** Linux counts fragments that timed out under the name of an object that is a number of seconds. */
const otherwise = new Set(['ipReasmTimeout'])

/**
 * The name of a counter that Linux calls by `counter` in the section `block`: the object of the MIB where it is one,
 * else both names with a dot between them (`TcpExt.TCPTimeouts`; /proc/net/snmp, snmp6, netstat).
 */
export function kernelName(block: string, counter: string): string {
  const own = counter.length > block.length && counter.startsWith(block) ? counter.slice(block.length) : counter
  const type = block.startsWith('Icmp') ? /^(In|Out)Type(\d+)$/.exec(own) : null
  if (type) return `icmpMsgStats${type[1]}Pkts.${block.endsWith('6') ? 2 : 1}.${type[2]}`
  const name = block.endsWith('6') ? (renamed[own] ?? own) : own
  const object = prefixes[block]?.map((prefix) => prefix + name).find((candidate) => Object.hasOwn(mib, candidate))
  return object === undefined || otherwise.has(object) ? `${block}.${own}` : object
}
