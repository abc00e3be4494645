import { Line } from './scanner-line.ts'

/** Reads the blocks of a table and hands on its rows. */
export type Scanner = (blocks: Iterable<Uint8Array>, take: (row: object) => void) => void

/**
 * What the reader is measured against: the rows of three tables read by hand, character by character, with no grammar,
 * no detection and no library. It makes the same objects as the reader, of lines as these tools print them, and passes
 * over every line that is no such row.
 */
export function scanner(scan: Scan): Scanner {
  return (blocks, take) => {
    const decoder = new TextDecoder()
    const line = new Line()
    let rest = ''
    let number = 0
    for (const block of blocks) {
      const whole = block.lastIndexOf(10) + 1
      const text = rest + decoder.decode(block.subarray(0, whole))
      rest = decoder.decode(block.subarray(whole))
      line.text = text
      for (let at = 0, feed = text.indexOf('\n'); feed >= 0; at = feed + 1, feed = text.indexOf('\n', at)) {
        line.at = at
        line.end = feed > at && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed
        const row = scan(line, ++number)
        if (row !== null) take(row)
      }
    }
  }
}

type Scan = (line: Line, number: number) => object | null

const COLON = 58
const DOT = 46

/** `  TCP    192.0.2.25:50101       198.51.100.7:443       ESTABLISHED     8460` */
export const windows: Scan = (line, number) => {
  line.skip()
  const protocol = line.word('TCP') ? 'tcp' : line.word('UDP') ? 'udp' : null
  if (protocol === null) return null
  const local = line.endpoint(COLON, 0)
  const foreign = line.endpoint(COLON, 0)
  if (local === null || foreign === null) return null
  const state = line.state()
  const stateText = line.stateText
  const pid = line.count()
  const family = line.familyOf(local) ?? line.familyOf(foreign)
  return {
    line: number,
    key: line.key(protocol, local, foreign),
    protocol,
    family,
    local,
    foreign,
    state,
    stateText,
    pid,
  }
}

/** `tcp6       0      0 ::1:5432                :::*                    LISTEN      69/postgres: checkp ` */
export const linux: Scan = (line, number) => {
  const tcp = line.word('tcp')
  const protocol = tcp || line.word('tcp6') ? 'tcp' : line.word('udp') || line.word('udp6') ? 'udp' : null
  if (protocol === null) return null
  const six = line.before(1) === 54
  const recvQueue = line.count()
  const sendQueue = line.count()
  const local = line.endpoint(COLON, 23)
  const foreign = line.endpoint(COLON, 23)
  if (local === null || foreign === null) return null
  const state = line.state()
  const stateText = line.stateText
  line.process()
  const { pid, program } = line
  const family = six ? 'ipv6' : (line.familyOf(local) ?? line.familyOf(foreign))
  const key = line.key(protocol, local, foreign)
  return { line: number, key, protocol, family, recvQueue, sendQueue, local, foreign, state, stateText, pid, program }
}

/** `… 1048576  131768    300    412 00102 00000008 0000000000074e00 00000080 00000900      1      0 000001` */
export const macos15: Scan = (line, number) => {
  const protocol = macProtocol(line)
  if (protocol === null) return null
  const family = macFamily(line)
  const recvQueue = line.count()
  const sendQueue = line.count()
  const local = line.endpoint(DOT, 16)
  const foreign = line.endpoint(DOT, 16)
  if (local === null || foreign === null) return null
  const state = line.state()
  return {
    line: number,
    key: line.key(protocol, local, foreign),
    protocol,
    family,
    recvQueue,
    sendQueue,
    local,
    foreign,
    state,
    stateText: line.stateText,
    rxBytes: line.count(),
    txBytes: line.count(),
    rhiwat: line.count(),
    shiwat: line.count(),
    pid: line.count(),
    epid: line.count(),
    socketState: line.field(),
    options: line.field(),
    gencnt: line.field(),
    flags: line.field(),
    flags1: line.field(),
    usecnt: line.count(),
    rtncnt: line.count(),
    fltrs: line.field(),
  }
}

/** `… 1048576  131768  Example Browser:300    00102 00000008 0000000000074e00 00000080 00000900      1      0 000001` */
export const macos26: Scan = (line, number) => {
  const protocol = macProtocol(line)
  if (protocol === null) return null
  const family = macFamily(line)
  const recvQueue = line.count()
  const sendQueue = line.count()
  const local = line.endpoint(DOT, 16)
  const foreign = line.endpoint(DOT, 16)
  if (local === null || foreign === null) return null
  const state = line.state()
  const stateText = line.stateText
  const key = line.key(protocol, local, foreign)
  const rxBytes = line.count()
  const txBytes = line.count()
  const rhiwat = line.count()
  const shiwat = line.count()
  line.namedProcess(8)
  return {
    line: number,
    key,
    protocol,
    family,
    recvQueue,
    sendQueue,
    local,
    foreign,
    state,
    stateText,
    rxBytes,
    txBytes,
    rhiwat,
    shiwat,
    program: line.program,
    pid: line.pid,
    socketState: line.field(),
    options: line.field(),
    gencnt: line.field(),
    flags: line.field(),
    flags1: line.field(),
    usecnt: line.count(),
    rtncnt: line.count(),
    fltrs: line.field(),
  }
}

function macProtocol(line: Line): 'tcp' | 'udp' | null {
  if (line.word('tcp4') || line.word('tcp6') || line.word('tcp46')) return 'tcp'
  return line.word('udp4') || line.word('udp6') || line.word('udp46') ? 'udp' : null
}

function macFamily(line: Line): 'ipv4' | 'ipv6' | 'dual' {
  if (line.before(1) !== 54) return 'ipv4'
  return line.before(2) === 52 ? 'dual' : 'ipv6'
}
