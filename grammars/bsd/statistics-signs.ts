/** What the statistics of one system say and those of its look-alikes do not, with its weight. */
type Signs = readonly (readonly [sign: RegExp, weight: number])[]

/** Nought is singular on macOS, plural everywhere else (plural() in its inet.c asks for more than one). */
const nought =
  'packet|message|datagram|error|time|byte|connection|probe|report|fragment|request|redirect|failure|attempt|socket|timeout|lookup|route'

/** What AIX and NetBSD have kept of 4.4BSD. */
const NOT_OF_ICMP = [/errors not generated because old message was icmp/, 2] as const

export const macosStatistics: Signs = [
  [new RegExp(`^[ \\t]+0 (?:[a-z-]+ )?(?:${nought})(?![a-z]| [a-z]+s\\b)`), 6],
  [/checksummed in software|broadast ARP|\) over IPv[46]$/, 4],
  [/mbuf 2KB clusters|mbufs allocated to caches/, 5],
]
export const freebsdStatistics: Signs = [
  [/not generated in response to|less than the minimum length|syncache entr|\(current\/cache/, 5],
  [/^[ \t]+0 (?:[a-z-]+ )?(?:packets|messages|datagrams|errors|times)\b/, 1],
]
export const openbsdStatistics: Signs = [
  [/missed PCB cache|software-checksummed|SYN cache seed/, 5],
  [/mbuf \d+ byte clusters in use|protocol drain routines/, 3],
]
export const netbsdStatistics: Signs = [
  NOT_OF_ICMP,
  [
    /valid request packets|PCB hash miss|SYN cache entries|sucessful ECN|with length > max ip packet size|mapped pages in use/,
    5,
  ],
]
export const aixStatistics: Signs = [
  [
    /socket buffer overflows|bad data length fields|path MTU discovery (?:terminations|responses|memory)|dead gateway detection|largesend|discarded (?:by|due to) listener|\d incomplete headers$/,
    5,
  ],
  [/^[> \t]*(?:ipv6|icmpv6):\s*$/, 5],
  NOT_OF_ICMP,
]
export const hpuxStatistics: Signs = [[/^[ \t]+\d+ socket overflows?$/, 6]]
