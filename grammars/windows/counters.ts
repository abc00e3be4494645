/**
 * A counter of `netstat -s` or `-e`: its English label, and the MIB object that it is. Where a block has two columns the
 * third is the object of what was sent; null where no MIB has one.
 */
export type WindowsCounter = readonly [label: string, name: string | null, sent?: string | null]

/** What one block holds, in the order of all languages; a second list where older versions print another. */
export type Layouts = readonly (readonly WindowsCounter[])[]

/** IPv4 and IPv6 Statistics (netstat.exe of Windows NT 4.0 to 11; Wine programs/netstat/main.c). */
export const ip: Layouts = [
  [
    ['Packets Received', 'ipInReceives'],
    ['Received Header Errors', 'ipInHdrErrors'],
    ['Received Address Errors', 'ipInAddrErrors'],
    ['Datagrams Forwarded', 'ipForwDatagrams'],
    ['Unknown Protocols Received', 'ipInUnknownProtos'],
    ['Received Packets Discarded', 'ipInDiscards'],
    ['Received Packets Delivered', 'ipInDelivers'],
    ['Output Requests', 'ipOutRequests'],
    ['Routing Discards', 'ipRoutingDiscards'],
    ['Discarded Output Packets', 'ipOutDiscards'],
    ['Output Packet No Route', 'ipOutNoRoutes'],
    ['Reassembly Required', 'ipReasmReqds'],
    ['Reassembly Successful', 'ipReasmOKs'],
    ['Reassembly Failures', 'ipReasmFails'],
    ['Datagrams Successfully Fragmented', 'ipFragOKs'],
    ['Datagrams Failing Fragmentation', 'ipFragFails'],
    ['Fragments Created', 'ipFragCreates'],
  ],
]

const messages: readonly WindowsCounter[] = [
  ['Messages', 'icmpInMsgs', 'icmpOutMsgs'],
  ['Errors', 'icmpInErrors', 'icmpOutErrors'],
  ['Destination Unreachable', 'icmpInDestUnreachs', 'icmpOutDestUnreachs'],
]
const exceeded: readonly WindowsCounter[] = [
  ['Time Exceeded', 'icmpInTimeExcds', 'icmpOutTimeExcds'],
  ['Parameter Problems', 'icmpInParmProbs', 'icmpOutParmProbs'],
]
const redirects: WindowsCounter = ['Redirects', 'icmpInRedirects', 'icmpOutRedirects']
const echos: WindowsCounter = ['Echos', 'icmpInEchos', 'icmpOutEchos']
const echoReplies: WindowsCounter = ['Echo Replies', 'icmpInEchoReps', 'icmpOutEchoReps']
const beforeEchos: readonly WindowsCounter[] = [
  ...messages,
  ...exceeded,
  ['Source Quenches', 'icmpInSrcQuenchs', 'icmpOutSrcQuenchs'],
  redirects,
]
const afterEchos: readonly WindowsCounter[] = [
  ['Timestamps', 'icmpInTimestamps', 'icmpOutTimestamps'],
  ['Timestamp Replies', 'icmpInTimestampReps', 'icmpOutTimestampReps'],
  ['Address Masks', 'icmpInAddrMasks', 'icmpOutAddrMasks'],
  ['Address Mask Replies', 'icmpInAddrMaskReps', 'icmpOutAddrMaskReps'],
]

/** ICMPv4 Statistics: of Windows Vista and later, and of XP and ReactOS. */
export const icmp4: Layouts = [
  [
    ...beforeEchos,
    echoReplies,
    echos,
    ...afterEchos,
    ['Router Solicitations', 'icmpMsgStatsInPkts.1.10', 'icmpMsgStatsOutPkts.1.10'],
    ['Router Advertisements', 'icmpMsgStatsInPkts.1.9', 'icmpMsgStatsOutPkts.1.9'],
  ],
  [...beforeEchos, echos, echoReplies, ...afterEchos],
]

/** ICMPv6 Statistics. */
export const icmp6: Layouts = [
  [
    ...messages,
    ['Packet Too Big', 'ipv6IfIcmpInPktTooBigs', 'ipv6IfIcmpOutPktTooBigs'],
    ...exceeded,
    echos,
    echoReplies,
    ['MLD Queries', 'ipv6IfIcmpInGroupMembQueries', 'ipv6IfIcmpOutGroupMembQueries'],
    ['MLD Reports', 'ipv6IfIcmpInGroupMembResponses', 'ipv6IfIcmpOutGroupMembResponses'],
    ['MLD Dones', 'ipv6IfIcmpInGroupMembReductions', 'ipv6IfIcmpOutGroupMembReductions'],
    ['Router Solicitations', 'ipv6IfIcmpInRouterSolicits', 'ipv6IfIcmpOutRouterSolicits'],
    ['Router Advertisements', 'ipv6IfIcmpInRouterAdvertisements', 'ipv6IfIcmpOutRouterAdvertisements'],
    ['Neighbor Solicitations', 'ipv6IfIcmpInNeighborSolicits', 'ipv6IfIcmpOutNeighborSolicits'],
    ['Neighbor Advertisements', 'ipv6IfIcmpInNeighborAdvertisements', 'ipv6IfIcmpOutNeighborAdvertisements'],
    redirects,
    ['Router Renumberings', 'icmpMsgStatsInPkts.2.138', 'icmpMsgStatsOutPkts.2.138'],
  ],
]

/** TCP Statistics for IPv4 and IPv6. */
export const tcp: Layouts = [
  [
    ['Active Opens', 'tcpActiveOpens'],
    ['Passive Opens', 'tcpPassiveOpens'],
    ['Failed Connection Attempts', 'tcpAttemptFails'],
    ['Reset Connections', 'tcpEstabResets'],
    ['Current Connections', 'tcpCurrEstab'],
    ['Segments Received', 'tcpInSegs'],
    ['Segments Sent', 'tcpOutSegs'],
    ['Segments Retransmitted', 'tcpRetransSegs'],
  ],
]

/** UDP Statistics for IPv4 and IPv6. */
export const udp: Layouts = [
  [
    ['Datagrams Received', 'udpInDatagrams'],
    ['No Ports', 'udpNoPorts'],
    ['Receive Errors', 'udpInErrors'],
    ['Datagrams Sent', 'udpOutDatagrams'],
  ],
]

/** Interface Statistics (-e): all interfaces together. */
export const ethernet: Layouts = [
  [
    ['Bytes', 'ifInOctets', 'ifOutOctets'],
    ['Unicast packets', 'ifInUcastPkts', 'ifOutUcastPkts'],
    ['Non-unicast packets', 'ifInNUcastPkts', 'ifOutNUcastPkts'],
    ['Discards', 'ifInDiscards', 'ifOutDiscards'],
    ['Errors', 'ifInErrors', 'ifOutErrors'],
    ['Unknown protocols', 'ifInUnknownProtos'],
  ],
]
