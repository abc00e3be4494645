import type { RowDraft } from '../../src/table/cells/cell.ts'

/** One owner of a socket. */
interface Process {
  program: string
  pid: number
  fd: number
  tid?: number
  securityContext?: string
  socketContext?: string
}

const OPEN = 'users:('
/** What stands behind a name, since iproute2 3.15 and before. */
const PROCESS =
  /",pid=(\d{1,10})(?:,tid=(\d{1,10}))?(?:,proc_ctx=([^,)\s]*))?,fd=(\d{1,10})(?:,sock_ctx=([^,)\s]*))?\)|",(\d{1,10}),(\d{1,10})\)/y

// > |users:(("nginx",pid=812,fd=6),("nginx",pid=811,fd=6))
/** Reads the owners that stand at an offset; returns where they end, 0 when there are none or the line breaks off inside of them. */
export function readUsers(text: string, from: number, stop: number, row: RowDraft): number {
  if (!text.startsWith(OPEN, from)) return 0
  const processes: Process[] = []
  let at = from + OPEN.length
  while (text.startsWith('("', at)) {
    const found = readProcess(text, at + 2, stop)
    if (!found) return 0
    processes.push(found.process)
    at = found.end
    if (text[at] !== ',') break
    at++
  }
  const [first] = processes
  if (!first || text[at] !== ')' || at >= stop) return 0
  Object.assign(row, { pid: first.pid, program: first.program, fd: first.fd, processes })
  if (first.securityContext !== undefined) row.securityContext = first.securityContext
  return at + 1
}

/** One owner from its name on, which can hold any character: it ends where what stands behind a name does. */
function readProcess(text: string, from: number, stop: number): { process: Process; end: number } | undefined {
  for (let quote = text.indexOf('",', from); quote >= 0 && quote < stop; quote = text.indexOf('",', quote + 1)) {
    PROCESS.lastIndex = quote
    const match = PROCESS.exec(text)
    if (!match) continue
    const [, pid = match[6], tid, securityContext, fd = match[7], socketContext] = match
    const process = {
      program: text.slice(from, quote),
      pid: Number(pid),
      fd: Number(fd),
      ...(tid !== undefined && { tid: Number(tid) }),
      ...(securityContext !== undefined && { securityContext }),
      ...(socketContext !== undefined && { socketContext }),
    }
    return { process, end: PROCESS.lastIndex }
  }
  return undefined
}
