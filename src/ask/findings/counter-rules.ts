import type { Finding } from '../../report/types.ts'

/** From how many events, or from which share of the packets on a counter is a finding. */
export interface CounterRule {
  readonly code: Finding['code']
  /** Names of the counters of events (`name` of statistics), the one to take first. */
  readonly events: readonly string[]
  /** The counter of packets that they are a share of; without it the events themselves count. */
  readonly packets?: string
  /** A share, or a number of events. */
  readonly threshold: number
}

/** So few packets say nothing of a share. */
export const LEAST_PACKETS = 1000

/** What the counters of `-s` show (RFC 4022, RFC 4113; Linux Documentation/networking/snmp_counter.rst). */
export const counterRules: readonly CounterRule[] = [
  // A connection that was complete and found no place in the queue of its listener.
  {
    code: 'listen-overflow',
    events: ['TcpExt.ListenOverflows', 'TcpExt.ListenDrops'],
    threshold: 1,
  },
  // Two segments in a hundred: more than a path that is well loses, and throughput falls with it (RFC 5681).
  {
    code: 'retransmission',
    events: ['tcpRetransSegs'],
    packets: 'tcpOutSegs',
    threshold: 0.02,
  },
  // Datagrams that came and found no room in the buffer of their socket.
  {
    code: 'receive-buffer',
    events: ['Udp.RcvbufErrors', 'udpInErrors'],
    packets: 'udpInDatagrams',
    threshold: 0.001,
  },
]

/** Packets that an interface lost: errors and drops of both directions as a share of its packets. */
export const interfaceRule = { code: 'interface-loss', threshold: 0.001 } as const
