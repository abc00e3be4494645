import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount, readDecimal } from '../../src/table/cells/count.ts'

type Take = (row: RowDraft, value: string) => void

/** Keys of one whole number each, with the fields that they fill (iproute2 misc/ss.c, tcp_stats_print). */
const NUMBERS: Readonly<Record<string, string>> = {
  backoff: 'backoff',
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
  rcv_space: 'rcvSpace',
  rcv_ssthresh: 'rcvSsthresh',
  notsent: 'notsent',
  rcv_ooopack: 'rcvOoopack',
  snd_wnd: 'sndWnd',
  rcv_wnd: 'rcvWnd',
  rehash: 'rehash',
}

/** Keys of times in milliseconds, which can have a fraction. */
const DECIMALS: Readonly<Record<string, string>> = { rto: 'rto', ato: 'ato', rcv_rtt: 'rcvRtt', minrtt: 'minRtt' }

/** Keys of times that are printed with their unit, and with their share of the busy time. */
const TIMES: Readonly<Record<string, string>> = {
  busy: 'busyTime',
  rwnd_limited: 'rwndLimited',
  sndbuf_limited: 'sndbufLimited',
}

/** What the keys of -i fill. */
export const tcpDetails: Readonly<Record<string, Take>> = {
  ...takes(NUMBERS, whole),
  ...takes(DECIMALS, readDecimal),
  ...takes(TIMES, (text) => whole(/^(\d+)ms(?:\([\d.]+%\))?$/.exec(text)?.[1] ?? '')),
  wscale: both(',', 'sndWscale', 'rcvWscale', whole),
  rtt: both('/', 'rtt', 'rttvar', readDecimal),
  retrans: both('/', 'retrans', 'totalRetrans', whole),
}

/** What the words fill whose value stands behind a blank. */
export const pairs: Readonly<Record<string, Take | undefined>> = {
  send: (row, value) => {
    putNumber(row, 'sendRate', value, bitsOf)
  },
  pacing_rate: (row, value) => {
    const [rate = '', most] = value.split('/')
    putNumber(row, 'pacingRate', rate, bitsOf)
    if (most !== undefined) putNumber(row, 'maxPacingRate', most, bitsOf)
  },
  delivery_rate: (row, value) => {
    putNumber(row, 'deliveryRate', value, bitsOf)
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

/** Reads a number as printed; undefined when it is none. */
type ReadNumber = (text: string) => number | string | undefined

/** Reads a whole number. */
export function whole(text: string): number | string | undefined {
  return readCount(text, 0, text.length)
}

/** Puts a number into its field; what stands there instead is kept as text beside. */
export function putNumber(row: RowDraft, field: string, text: string, read: ReadNumber): void {
  const number = read(text)
  row[field] = number ?? null
  if (number === undefined) row[`${field}Text`] = text
}

function takes(fields: Readonly<Record<string, string>>, read: ReadNumber): Record<string, Take> {
  const entries = Object.entries(fields)
  return Object.fromEntries(entries.map(([key, field]) => [key, (row, value) => putNumber(row, field, value, read)]))
}

/** A key with two numbers. */
function both(parting: string, first: string, second: string, read: ReadNumber): Take {
  return (row, value) => {
    const [one = '', two] = value.split(parting)
    putNumber(row, first, one, read)
    if (two !== undefined) putNumber(row, second, two, read)
  }
}

const SCALE: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9, T: 1e12 }

/** Bits a second of a rate as printed, to three digits; undefined when it is none (iproute2 misc/ss.c, sprint_bw). */
function bitsOf(text: string): number | undefined {
  const [, figure, unit = ''] = /^(\d{1,15}(?:\.\d{1,9})?)([KMGT]?)bps$/.exec(text) ?? []
  return figure === undefined ? undefined : Math.round(Number(figure) * (SCALE[unit] as number))
}
