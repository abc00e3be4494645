import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readDecimal } from '../../src/table/cells/count.ts'

type Take = (row: RowDraft, value: string) => void

/** Keys of one number each, with the fields that they fill (iproute2 misc/ss.c, tcp_stats_print). */
const NUMBERS: Readonly<Record<string, string>> = {
  rto: 'rto',
  backoff: 'backoff',
  ato: 'ato',
  qack: 'qack',
  mss: 'mss',
  pmtu: 'pmtu',
  rcvmss: 'rcvmss',
  advmss: 'advmss',
  cwnd: 'cwnd',
  ssthresh: 'ssthresh',
  bytes_sent: 'bytesSent',
  bytes_retrans: 'bytesRetrans',
  bytes_acked: 'bytesAcked',
  bytes_received: 'bytesReceived',
  segs_out: 'segsOut',
  segs_in: 'segsIn',
  data_segs_out: 'dataSegsOut',
  data_segs_in: 'dataSegsIn',
  lastsnd: 'lastSnd',
  lastrcv: 'lastRcv',
  lastack: 'lastAck',
  delivered: 'delivered',
  delivered_ce: 'deliveredCe',
  unacked: 'unacked',
  lost: 'lost',
  sacked: 'sacked',
  dsack_dups: 'dsackDups',
  fackets: 'fackets',
  reordering: 'reordering',
  reord_seen: 'reordSeen',
  rcv_rtt: 'rcvRtt',
  rcv_space: 'rcvSpace',
  rcv_ssthresh: 'rcvSsthresh',
  notsent: 'notsent',
  minrtt: 'minRtt',
  rcv_ooopack: 'rcvOoopack',
  snd_wnd: 'sndWnd',
  rcv_wnd: 'rcvWnd',
  rehash: 'rehash',
}

/** Keys of times that are printed with their unit, and with their share of the busy time. */
const TIMES: Readonly<Record<string, string>> = {
  busy: 'busyTime',
  rwnd_limited: 'rwndLimited',
  sndbuf_limited: 'sndbufLimited',
}

/** What the keys of -i fill. */
export const tcpDetails: Readonly<Record<string, Take>> = {
  ...Object.fromEntries(
    Object.entries(NUMBERS).map(([key, field]): [string, Take] => [
      key,
      (row, value) => {
        row[field] = readDecimal(value) ?? value
      },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(TIMES).map(([key, field]): [string, Take] => [
      key,
      (row, value) => {
        row[field] = readDecimal(/^(\d+)ms(?:\([\d.]+%\))?$/.exec(value)?.[1] ?? '') ?? value
      },
    ]),
  ),
  wscale: both(',', 'sndWscale', 'rcvWscale'),
  rtt: both('/', 'rtt', 'rttvar'),
  retrans: both('/', 'retrans', 'totalRetrans'),
}

/** What the words fill whose value stands behind a blank. */
export const pairs: Readonly<Record<string, Take | undefined>> = {
  send: (row, value) => {
    row.sendRate = bitsOf(value)
  },
  pacing_rate: (row, value) => {
    const [rate = '', most] = value.split('/')
    row.pacingRate = bitsOf(rate)
    if (most !== undefined) row.maxPacingRate = bitsOf(most)
  },
  delivery_rate: (row, value) => {
    row.deliveryRate = bitsOf(value)
  },
}

/** Options that both ends agreed on, and what they lead to (Linux tcp.h, TCPI_OPT_*). */
export const tcpOptions: ReadonlySet<string> = new Set([
  'ts',
  'usec_ts',
  'sack',
  'ecn',
  'ecnseen',
  'fastopen',
  'bidir',
  'nodelay',
])

const MODULE = /^[a-z][a-z0-9_-]{1,15}$/
const FIGURES = /\s(?:wscale|rto|mss|cwnd):\d/

/** Whether a word is the name of a congestion control algorithm, a module of the kernel: the figures of TCP stand behind it. */
export function isCongestion(word: string, behind: string): boolean {
  return MODULE.test(word) && FIGURES.test(behind)
}

/** A key with two numbers. */
function both(parting: string, first: string, second: string): Take {
  return (row, value) => {
    const [one = '', two = ''] = value.split(parting)
    row[first] = readDecimal(one) ?? one
    row[second] = readDecimal(two) ?? two
  }
}

const SCALE: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

/** Bits a second of a rate as printed, to three digits; the text itself when it is none (iproute2 misc/ss.c, sprint_bw). */
function bitsOf(text: string): number | string {
  const [, figure, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([KMGT]?)bps$/.exec(text) ?? []
  return figure === undefined ? text : Math.round(Number(figure) * (SCALE[unit] as number))
}
