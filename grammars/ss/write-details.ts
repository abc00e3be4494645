import type { Process, SocketMemory, Timer } from '../../src/report/types.ts'
import type { RowDraft } from '../../src/table/cells/cell.ts'

/** What stands in front of the value of each field, in the order printed. */
const KEYS = { user: 'uid', inode: 'ino', socketId: 'sk', mark: 'fwmark', cgroup: 'cgroup' } as const
const SHUTDOWN: Readonly<Record<string, string>> = { none: '<->', receive: '-->', send: '<--', both: '---' }
const MEMORY = {
  rmemAlloc: 'r',
  rcvbuf: 'rb',
  wmemAlloc: 't',
  sndbuf: 'tb',
  fwdAlloc: 'f',
  wmemQueued: 'w',
  optmem: 'o',
  backlog: 'bl',
  drops: 'd',
} as const

/** What -p, -o, -e and -m print behind the addresses of a socket; what TCP knows of it is not written. */
export function writtenDetails(row: RowDraft): string {
  const isInet = row.protocol !== 'unix'
  const pairs = Object.entries(KEYS).map(([field, key]) =>
    (row[field] ?? null) === null || !isInet ? '' : `${key}:${row[field]}`,
  )
  const parts = [
    users(row),
    timer(row.timer as Timer | undefined),
    ...pairs,
    (row.v6only ?? null) === null ? '' : `v6only:${row.v6only ? 1 : 0}`,
    SHUTDOWN[row.shutdown as string] ?? '',
    ...fileOf(row),
    row.socketMemory ? memory(row.socketMemory as SocketMemory) : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** The owners of a row; one without a descriptor, as other tools name it, cannot be written. */
function users({ processes }: RowDraft): string {
  const list = (processes ?? []) as Process[]
  if (list.length === 0) return ''
  const entries = list.map(({ program: name, pid: own, tid, fd }) => {
    const thread = tid === undefined ? '' : `,tid=${tid}`
    return `("${name}",pid=${own}${thread},fd=${fd})`
  })
  return `users:(${entries.join()})`
}

/** What is said of the file of a UNIX domain socket, and of the sockets that are connected to it. */
function fileOf({ fileInode, device, peers }: RowDraft): string[] {
  return [
    (fileInode ?? null) === null ? '' : `ino:${fileInode}`,
    (device ?? null) === null ? '' : `dev:${device}`,
    Array.isArray(peers) ? ['peers:', ...peers].join(' ') : '',
  ]
}

/** The running timer; ss prints none that is off. */
function timer(running: Timer | null | undefined): string {
  if (!running || running.kind === 'off') return ''
  const { kind, seconds, retransmits } = running
  return `timer:(${kind},${time(Math.round(seconds * 1000))},${retransmits})`
}

/** A time of so many milliseconds: what is below the second largest unit is left out (iproute2 misc/ss.c, print_ms_timer). */
function time(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  const seconds = Math.floor(milliseconds / 1000) % 60
  const rest = milliseconds % 1000
  if (minutes > 0) return `${minutes}min${minutes < 10 && seconds > 0 ? `${seconds}sec` : ''}`
  const thousandths = `${String(rest).padStart(3, '0')}ms`
  if (seconds === 0) return rest > 0 ? thousandths : ''
  return seconds < 10 && rest > 0 ? `${seconds}.${thousandths}` : `${seconds}sec`
}

function memory(figures: SocketMemory): string {
  const known = Object.entries(MEMORY).flatMap(([field, letters]) => {
    const figure = figures[field as keyof SocketMemory]
    return figure === undefined ? [] : [`${letters}${figure}`]
  })
  return `skmem:(${known.join()})`
}
