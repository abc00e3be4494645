import type { RowDraft } from '../../src/table/cells/cell.ts'

const TIMER = /^\((\w+(?:\(\d+\))?),([\w.]*),(\d{1,10})\)$/
/** Minutes, seconds and milliseconds; up to iproute2 6.10 the last two are parted by a point and end in `ms`. */
const TIME = /^(?:(\d{1,9})min)?(?:(\d{1,9})(?:\.(\d{3})(?:ms|sec)|sec))?(?:(\d{3})ms)?$/

// > |timer:(keepalive,1min2sec,0)
//             ^kind     ^time    ^retransmits
/** The timer of a socket (iproute2 misc/ss.c, print_ms_timer). */
export function readTimer(row: RowDraft, value: string): void {
  const [, kind, time = '', count] = TIMER.exec(value) ?? []
  const seconds = secondsOf(time)
  if (kind === undefined || seconds === undefined) row.timerText = value
  else row.timer = { kind, seconds, retransmits: Number(count) }
}

/** Seconds of a time as printed, where nothing is no time at all; undefined when it is none. */
function secondsOf(time: string): number | undefined {
  const match = TIME.exec(time)
  if (!match) return undefined
  const [minutes, seconds, thousandths, milliseconds] = match.slice(1).map((digits) => Number(digits ?? 0))
  return (
    ((minutes as number) * 60_000 + (seconds as number) * 1000 + (thousandths as number) + (milliseconds as number)) /
    1000
  )
}

/** The figures of the memory of a socket, by their letters (iproute2 misc/ss.c, print_skmeminfo; Linux sock_diag.h, SK_MEMINFO_*). */
const MEMORY: Readonly<Record<string, string>> = {
  r: 'rmemAlloc',
  rb: 'rcvbuf',
  t: 'wmemAlloc',
  tb: 'sndbuf',
  f: 'fwdAlloc',
  w: 'wmemQueued',
  o: 'optmem',
  bl: 'backlog',
  d: 'drops',
}

// > |skmem:(r0,rb131072,t0,tb87040,f0,w0,o0,bl0,d0)
/** The memory of a socket; older kernels tell four figures of it. */
export function readMemory(row: RowDraft, value: string): void {
  const figures = [...value.matchAll(/([a-z]{1,4})(\d{1,15})/g)]
  row.socketMemory = Object.fromEntries(
    figures.flatMap(([, letters, figure]) =>
      MEMORY[letters as string] ? [[MEMORY[letters as string], Number(figure)]] : [],
    ),
  )
}
