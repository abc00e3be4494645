import type { Report } from '../../report/types.ts'
import { readAddress } from '../../table/cells/address.ts'
import { liveIssue } from '../capture.ts'
import type { Machine } from '../machine.ts'

/** A process that has a socket open. */
interface Holder {
  readonly pid: number
  readonly program: string
}

/** Adds programs to the rows that netstat gives none. */
export async function addProcesses(report: Report, machine: Machine): Promise<void> {
  const rows = report.captures
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.view === 'connections' ? [{ section, rows: section.rows }] : []))
  if (rows.every((one) => one.rows.every(({ program }) => program != null))) return
  const { started, output } = await machine.run('lsof', ['-nP', '-i', '-FpcPn'])
  if (!started) {
    report.issues.push(liveIssue('not-supported', { what: 'programs of sockets: lsof is not installed' }))
    return
  }
  const holders = readLsof(new TextDecoder().decode(output))
  for (const { section, rows: list } of rows) {
    for (const row of list) {
      const holder = row.program == null ? holders.get(row.key) : undefined
      if (!holder) continue
      row.pid = holder.pid
      row.program = holder.program
    }
    for (const column of ['pid', 'program'])
      if (!section.columns.includes(column) && list.some((row) => column in row)) section.columns.push(column)
  }
}

/** The fields of `lsof -F`: p and c begin a process, P and n tell of each of its sockets; by the key of a row. */
export function readLsof(text: string): ReadonlyMap<string, Holder> {
  const holders = new Map<string, Holder>()
  let pid = 0
  let program = ''
  let protocol = ''
  for (const line of text.split(/\r?\n/)) {
    const value = line.slice(1)
    if (line[0] === 'p') pid = Number(value)
    else if (line[0] === 'c') program = value
    else if (line[0] === 'P') protocol = value.toLowerCase()
    else if (line[0] === 'n') {
      const [local = '', foreign = '*:*'] = value.split('->')
      const key = `${protocol}|${endOf(local)}|${endOf(foreign)}`
      if (!holders.has(key)) holders.set(key, { pid, program })
    }
  }
  return holders
}

/** An end as it stands in the key of a row. */
function endOf(text: string): string {
  const colon = text.lastIndexOf(':')
  const host = text.slice(0, colon).replace(/^\[|\]$/g, '')
  const address = readAddress(host)?.address ?? host
  return `${address.includes(':') ? `[${address}]` : address}:${text.slice(colon + 1)}`
}
