import type { Report } from '../../report/types.ts'
import { liveIssue } from '../capture.ts'
import type { Machine } from '../machine.ts'
import type { Run } from './run.ts'

const FLAGS = ['-nP', '-i', '-FpcPn']

/** Adds programs to the rows that netstat gives none, as lsof names them; it is an issue where there is no lsof. */
export async function addPrograms(report: Report, machine: Machine, read: (run: Run) => Report): Promise<void> {
  const sections = connectionsOf(report)
  if (sections.every(({ rows }) => rows.every(({ program }) => program != null))) return
  const { started, output } = await machine.run('lsof', FLAGS)
  if (!started) {
    report.issues.push(liveIssue('not-supported', { what: 'programs of sockets: lsof is not installed' }))
    return
  }
  const named = connectionsOf(read({ command: ['lsof', ...FLAGS].join(' '), output })).flatMap(({ rows }) => rows)
  // Of several processes that share a socket the first counts, as in netstat.
  const owners = new Map(named.reverse().map((row) => [row.key, row]))
  for (const { rows, columns } of sections) {
    for (const row of rows) {
      const owner = row.program == null ? owners.get(row.key) : undefined
      if (owner?.pid != null && owner.program != null) Object.assign(row, { pid: owner.pid, program: owner.program })
    }
    for (const column of ['pid', 'program'])
      if (!columns.includes(column) && rows.some((row) => column in row)) columns.push(column)
  }
}

function connectionsOf({ captures }: Report) {
  return captures.flatMap((capture) => capture.sections).filter((section) => section.view === 'connections')
}
