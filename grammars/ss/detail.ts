import { schemaColumns } from '../../src/generated/columns.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount, readDecimal } from '../../src/table/cells/count.ts'
import { readMemory, readTimer } from './brackets.ts'
import { isCongestion, pairs, putNumber, tcpDetails, tcpOptions, whole } from './tcp-info.ts'

type Take = (row: RowDraft, value: string) => void

const asText =
  (key: string): Take =>
  (row, value) => {
    row[key] = value
  }

/** What the keys of -e, -o, -m and of other options fill (iproute2 misc/ss.c, show_details). */
const DETAILS: Readonly<Record<string, Take>> = {
  uid: asText('user'),
  // The number of a UNIX domain socket stands in the place of its port; this one is that of its file.
  ino: (row, value) => putNumber(row, (row.inode ?? null) === null ? 'inode' : 'fileInode', value, whole),
  dev: asText('device'),
  sk: asText('socketId'),
  fwmark: asText('mark'),
  cgroup: asText('cgroup'),
  class_id: asText('classId'),
  v6only: (row, value) => {
    row.v6only = value === '1'
  },
  timer: readTimer,
  skmem: readMemory,
  mem: readMemory,
  ...tcpDetails,
}

/** Which directions of a connection are closed: that of what is received, of what is sent. */
const SHUTDOWN: Readonly<Record<string, string>> = { '<->': 'none', '-->': 'receive', '<--': 'send', '---': 'both' }

const KEY = /[a-z][a-z0-9_-]*/y
const BLANK = /\s/g
const LONGEST_KEY = 40
/** What the protocol above TCP, where the kernel has one, is named behind. */
const ULP = 'tcp-ulp-'

/** Reads the detail that stands at an offset; returns where it ends, 0 when it is none. */
export function readDetail(text: string, from: number, stop: number, row: RowDraft): number {
  const end = endOfField(text, from, stop)
  const shutdown = SHUTDOWN[text.slice(from, end)]
  if (shutdown !== undefined) {
    row.shutdown = shutdown
    return end
  }
  KEY.lastIndex = from
  const key = KEY.exec(text)?.[0]
  if (key === undefined || key.length > LONGEST_KEY) return 0
  const behind = from + key.length
  if (behind === end) return readWord(text, key, end, stop, row)
  if (text[behind] !== ':') return 0
  if (behind + 1 === end) return key === 'peers' ? readPeers(text, end, stop, row) : 0
  const isBracket = text[behind + 1] === '('
  const close = isBracket ? endOfBracket(text, behind + 1, stop) : end
  if (close === 0) return 0
  take(row, key, text.slice(behind + 1, close))
  return close
}

// > |peers: 20411 20415
/** The inodes of the sockets that are connected to a UNIX domain socket. */
function readPeers(text: string, from: number, stop: number, row: RowDraft): number {
  const peers: (number | string)[] = []
  let end = from
  for (let at = afterBlanks(text, from, stop); at < stop; at = afterBlanks(text, end, stop)) {
    const close = endOfField(text, at, stop)
    const inode = readCount(text, at, close)
    if (inode === undefined) break
    peers.push(inode)
    end = close
  }
  row.peers = peers
  return end
}

/** A word without a value, or one with its value behind a blank: `send 283Mbps`. */
function readWord(text: string, word: string, end: number, stop: number, row: RowDraft): number {
  const pair = pairs[word]
  if (pair) {
    const at = afterBlanks(text, end, stop)
    const close = endOfField(text, at, stop)
    if (at === close) return 0
    pair(row, text.slice(at, close))
    return close
  }
  if (word === 'app_limited') row.appLimited = true
  else if (word.startsWith(ULP)) row.ulp = word.slice(ULP.length)
  else if (tcpOptions.has(word)) row.tcpOptions = [...((row.tcpOptions as string[] | undefined) ?? []), word]
  else if (row.congestion === undefined && isCongestion(word, text.slice(end, stop))) row.congestion = word
  else return 0
  tellTcp(row)
  return end
}

/** Only sockets of TCP have such a detail: where nothing else says the protocol of the row, it does. */
function tellTcp(row: RowDraft): void {
  if (row.protocol === null) row.protocol = 'tcp'
}

function take(row: RowDraft, key: string, value: string): void {
  if (key === 'timer' || Object.hasOwn(tcpDetails, key)) tellTcp(row)
  const known = Object.hasOwn(DETAILS, key) ? DETAILS[key] : undefined
  if (known) known(row, value)
  else row[freeKey(key)] = readDecimal(value) ?? value
}

/** The name of a detail that no list has: its own in camel case, which is no name of a field that means something else. */
function freeKey(key: string): string {
  const name = key.replace(/[_-]+(.)?/g, (_, next: string | undefined) => next?.toUpperCase() ?? '')
  const isTaken = schemaColumns.connections?.some((field) => field === name || field.startsWith(`${name}.`))
  return isTaken ? `${name}Text` : name
}

/** Where the bracket closes that opens at an offset; 0 when it does not. */
function endOfBracket(text: string, from: number, stop: number): number {
  let depth = 0
  for (let at = from; at < stop; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at + 1
  }
  return 0
}

function endOfField(text: string, from: number, stop: number): number {
  BLANK.lastIndex = from
  const blank = BLANK.exec(text)
  return blank ? Math.min(blank.index, stop) : stop
}

function afterBlanks(text: string, from: number, stop: number): number {
  let at = from
  while (at < stop && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}
