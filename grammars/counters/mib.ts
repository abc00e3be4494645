/** An object of a MIB: the RFC that defines it last, and what it counts. */
export type MibObject = readonly [rfc: string, meaning: string]

/** Objects of RFC 4293 (first RFC 1213, RFC 2011 and RFC 2465); the same name serves both versions, the section's family tells which. */
const ip: Readonly<Record<string, MibObject>> = {
  ipForwarding: ['RFC 4293', 'whether the machine forwards datagrams: 1 yes, 2 no'],
  ipDefaultTTL: ['RFC 4293', 'TTL or hop limit put into datagrams when the sender gives none'],
  ipInReceives: ['RFC 4293', 'datagrams received from interfaces, those with errors included'],
  ipInHdrErrors: ['RFC 4293', 'datagrams dropped for an error in their header'],
  ipInAddrErrors: ['RFC 4293', 'datagrams dropped because their destination is no address of this machine'],
  ipForwDatagrams: ['RFC 4293', 'datagrams for which this machine was not the last stop and which it tried to forward'],
  ipInUnknownProtos: ['RFC 4293', 'datagrams dropped because nobody here speaks their protocol'],
  ipInDiscards: [
    'RFC 4293',
    'received datagrams without an error that were dropped all the same, for want of memory for example',
  ],
  ipInDelivers: ['RFC 4293', 'datagrams handed to a protocol above IP'],
  ipOutRequests: ['RFC 4293', 'datagrams that protocols of this machine asked to send, forwarded ones not included'],
  ipOutDiscards: ['RFC 4293', 'datagrams to be sent without an error that were dropped all the same'],
  ipOutNoRoutes: ['RFC 4293', 'datagrams dropped because there was no route'],
  ipReasmTimeout: ['RFC 4293', 'seconds that fragments are kept while others are awaited'],
  ipReasmReqds: ['RFC 4293', 'fragments received that had to be put together'],
  ipReasmOKs: ['RFC 4293', 'datagrams put together'],
  ipReasmFails: ['RFC 4293', 'failures to put fragments together'],
  ipFragOKs: ['RFC 4293', 'datagrams fragmented'],
  ipFragFails: ['RFC 4293', 'datagrams dropped because they could not be fragmented'],
  ipFragCreates: ['RFC 4293', 'fragments made'],
  ipRoutingDiscards: ['RFC 4293', 'routes thrown away although they were good'],
  ipv6IfStatsInTooBigErrors: ['RFC 2465', 'datagrams too big for the next link'],
  ipv6IfStatsInNoRoutes: ['RFC 2465', 'received datagrams for which there was no route'],
  ipv6IfStatsInTruncatedPkts: ['RFC 2465', 'datagrams with less data than their header says'],
  ipv6IfStatsInMcastPkts: ['RFC 2465', 'multicast datagrams received'],
  ipv6IfStatsOutMcastPkts: ['RFC 2465', 'multicast datagrams sent'],
}

const received = 'messages received'
const sent = 'messages sent'

/** Kinds of ICMP messages: the end of the object's name, and what they are. */
const icmpKinds: readonly (readonly [string, string])[] = [
  ['DestUnreachs', 'destination unreachable'],
  ['TimeExcds', 'time exceeded'],
  ['ParmProbs', 'parameter problem'],
  ['SrcQuenchs', 'source quench'],
  ['Redirects', 'redirect'],
  ['Echos', 'echo request'],
  ['EchoReps', 'echo reply'],
  ['Timestamps', 'timestamp request'],
  ['TimestampReps', 'timestamp reply'],
  ['AddrMasks', 'address mask request'],
  ['AddrMaskReps', 'address mask reply'],
]

/** Kinds that only ICMPv6 has. */
const icmp6Kinds: readonly (readonly [string, string])[] = [
  ['AdminProhibs', 'communication administratively prohibited'],
  ['PktTooBigs', 'packet too big'],
  ['RouterSolicits', 'router solicitation'],
  ['RouterAdvertisements', 'router advertisement'],
  ['NeighborSolicits', 'neighbor solicitation'],
  ['NeighborAdvertisements', 'neighbor advertisement'],
  ['GroupMembQueries', 'multicast listener query'],
  ['GroupMembResponses', 'multicast listener report'],
  ['GroupMembReductions', 'multicast listener done'],
]

function eachWay(
  prefix: string,
  rfc: string,
  kinds: readonly (readonly [string, string])[],
): Record<string, MibObject> {
  return Object.fromEntries([
    ...kinds.map(([name, kind]) => [`${prefix}In${name}`, [rfc, `${kind} ${received}`]]),
    ...kinds.map(([name, kind]) => [`${prefix}Out${name}`, [rfc, `${kind} ${sent}`]]),
  ]) as Record<string, MibObject>
}

/** Objects of RFC 2011 for both versions, and of RFC 2466 for what only ICMPv6 has. */
const icmp: Readonly<Record<string, MibObject>> = {
  icmpInMsgs: ['RFC 4293', 'messages received, those with errors included'],
  icmpInErrors: ['RFC 4293', 'messages received with an error of their own'],
  icmpOutMsgs: ['RFC 4293', 'messages that this machine tried to send'],
  icmpOutErrors: ['RFC 4293', 'messages not sent for a trouble within ICMP'],
  icmpMsgStatsInPkts: ['RFC 4293', 'messages received of one kind: behind the name stand version (1 or 2) and type'],
  icmpMsgStatsOutPkts: ['RFC 4293', 'messages sent of one kind: behind the name stand version (1 or 2) and type'],
  ...eachWay('icmp', 'RFC 2011', icmpKinds),
  ...eachWay('ipv6IfIcmp', 'RFC 2466', icmp6Kinds),
}

const tcp: Readonly<Record<string, MibObject>> = {
  tcpRtoAlgorithm: [
    'RFC 4022',
    'how the retransmission timeout is found: 2 constant, 3 MIL-STD-1778, 4 Van Jacobson, 5 RFC 2988',
  ],
  tcpRtoMin: ['RFC 4022', 'least retransmission timeout in milliseconds'],
  tcpRtoMax: ['RFC 4022', 'greatest retransmission timeout in milliseconds'],
  tcpMaxConn: ['RFC 4022', 'how many connections there can be; -1 where the limit moves'],
  tcpActiveOpens: ['RFC 4022', 'connections this machine began: CLOSED to SYN-SENT'],
  tcpPassiveOpens: ['RFC 4022', 'connections others began: LISTEN to SYN-RCVD'],
  tcpAttemptFails: ['RFC 4022', 'attempts that failed: SYN-SENT or SYN-RCVD to CLOSED, SYN-RCVD to LISTEN'],
  tcpEstabResets: ['RFC 4022', 'connections reset: ESTABLISHED or CLOSE-WAIT to CLOSED'],
  tcpCurrEstab: ['RFC 4022', 'connections that are ESTABLISHED or CLOSE-WAIT now'],
  tcpInSegs: ['RFC 4022', 'segments received, those with errors included'],
  tcpOutSegs: ['RFC 4022', 'segments sent, those that only repeat not included'],
  tcpRetransSegs: ['RFC 4022', 'segments sent again'],
  tcpInErrs: ['RFC 4022', 'segments received with an error, a bad checksum for example'],
  tcpOutRsts: ['RFC 4022', 'segments sent with the RST flag'],
}

const udp: Readonly<Record<string, MibObject>> = {
  udpInDatagrams: ['RFC 4113', 'datagrams delivered to programs'],
  udpNoPorts: ['RFC 4113', 'datagrams for a port where nobody listened'],
  udpInErrors: ['RFC 4113', 'datagrams that could not be delivered for another reason'],
  udpOutDatagrams: ['RFC 4113', 'datagrams sent'],
  udpliteInDatagrams: ['RFC 5097', 'UDP-Lite datagrams delivered to programs'],
  udpliteNoPorts: ['RFC 5097', 'UDP-Lite datagrams for a port where nobody listened'],
  udpliteInErrors: ['RFC 5097', 'UDP-Lite datagrams that could not be delivered for another reason'],
  udpliteOutDatagrams: ['RFC 5097', 'UDP-Lite datagrams sent'],
}

const sctp: Readonly<Record<string, MibObject>> = {
  sctpRtoAlgorithm: ['RFC 3873', 'how the retransmission timeout is found'],
  sctpRtoMin: ['RFC 3873', 'least retransmission timeout in milliseconds'],
  sctpRtoMax: ['RFC 3873', 'greatest retransmission timeout in milliseconds'],
  sctpRtoInitial: ['RFC 3873', 'first retransmission timeout in milliseconds'],
  sctpMaxAssocs: ['RFC 3873', 'how many associations there can be; -1 where the limit moves'],
  sctpValCookieLife: ['RFC 3873', 'life of a cookie in milliseconds'],
  sctpMaxInitRetr: ['RFC 3873', 'how often an INIT is sent again at the most'],
  sctpCurrEstab: ['RFC 3873', 'associations that are ESTABLISHED, SHUTDOWN-RECEIVED or SHUTDOWN-PENDING now'],
  sctpActiveEstabs: ['RFC 3873', 'associations this machine began'],
  sctpPassiveEstabs: ['RFC 3873', 'associations others began'],
  sctpAborteds: ['RFC 3873', 'associations that were aborted'],
  sctpShutdowns: ['RFC 3873', 'associations that were shut down in order'],
  sctpOutOfBlues: ['RFC 3873', 'packets out of the blue: good, but of no association'],
  sctpChecksumErrors: ['RFC 3873', 'packets received with a bad checksum'],
  sctpOutCtrlChunks: ['RFC 3873', 'control chunks sent'],
  sctpOutOrderChunks: ['RFC 3873', 'ordered data chunks sent'],
  sctpOutUnorderChunks: ['RFC 3873', 'unordered data chunks sent'],
  sctpInCtrlChunks: ['RFC 3873', 'control chunks received'],
  sctpInOrderChunks: ['RFC 3873', 'ordered data chunks received'],
  sctpInUnorderChunks: ['RFC 3873', 'unordered data chunks received'],
  sctpFragUsrMsgs: ['RFC 3873', 'messages of programs that had to be fragmented'],
  sctpReasmUsrMsgs: ['RFC 3873', 'messages of programs put together again'],
  sctpOutSCTPPacks: ['RFC 3873', 'packets sent, those sent again included'],
  sctpInSCTPPacks: ['RFC 3873', 'packets received'],
}

/** Objects of the interfaces group, which Windows -e shows for all interfaces together. */
const interfaces: Readonly<Record<string, MibObject>> = {
  ifInOctets: ['RFC 2863', 'bytes received, framing included'],
  ifOutOctets: ['RFC 2863', 'bytes sent, framing included'],
  ifInUcastPkts: ['RFC 2863', 'packets received that were neither multicast nor broadcast'],
  ifOutUcastPkts: ['RFC 2863', 'packets to be sent that were neither multicast nor broadcast'],
  ifInNUcastPkts: ['RFC 2863', 'multicast and broadcast packets received'],
  ifOutNUcastPkts: ['RFC 2863', 'multicast and broadcast packets to be sent'],
  ifInDiscards: ['RFC 2863', 'received packets without an error that were dropped all the same'],
  ifOutDiscards: ['RFC 2863', 'packets to be sent without an error that were dropped all the same'],
  ifInErrors: ['RFC 2863', 'packets received with errors'],
  ifOutErrors: ['RFC 2863', 'packets not sent for errors'],
  ifInUnknownProtos: ['RFC 2863', 'packets dropped because nobody here speaks their protocol'],
}

/**
 * Every MIB object that a counter of netstat is. Where versions 4 and 6 count the same thing, the name of the older
 * object serves both and the section says the family; what only version 6 counts has its name of RFC 2465 and RFC 2466.
 */
export const mib: Readonly<Record<string, MibObject>> = { ...ip, ...icmp, ...tcp, ...udp, ...sctp, ...interfaces }
