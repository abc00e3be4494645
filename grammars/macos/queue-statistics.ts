import type { RowRule } from '../../src/dialect.ts'
import { table } from '../define.ts'

// > |      [ queued pkts: 0	bytes: 0 ]
//     cells: "queued pkts: 0", "bytes: 0"
const bracketed: RowRule = (fields) => {
  if (/^={5,}$/.test(fields.text.slice(fields.from, fields.to).trim())) return []
  const last = fields.count - 1
  if (last < 2 || !fields.is(0, '[') || !fields.at(last).endsWith(']')) return null
  const cells: string[] = []
  let from = 1
  for (let at = 1; at <= last; at++) {
    const ends = at === last || (fields.range(from, at + 1).includes(':') && isValue(fields.at(at)) && startsLabel(fields, at + 1))
    if (!ends) continue
    const text = fields.range(from, at + 1).replace(/\s*\]$/, '').replace(/\s+/g, ' ').trim()
    if (text !== '') cells.push(text)
    from = at + 1
  }
  return { line: 0, cells }
}

/** A value ends a pair when a label follows: words up to a colon. */
function startsLabel(fields: Parameters<RowRule>[0], at: number): boolean {
  for (let next = at; next < fields.count && next < at + 5; next++) {
    const text = fields.at(next)
    if (text.includes(':')) return /^[A-Za-z]/.test(fields.at(at)) && !UNIT.test(fields.at(at))
  }
  return false
}

const UNIT = /^(?:msec|usec|nsec|sec|bps|Kbps|Mbps|Gbps)$/

function isValue(text: string): boolean {
  return /\d|\)$|^(?:msec|usec|nsec|sec)$|^[A-Z_]+$/.test(text)
}

/** The queues of an interface (network_cmds if.c, -q): pairs in brackets, kept as printed, under the interface's name. */
export const queueStatistics = table('queueStatistics', 'table', [], { titled: true, common: true, rule: bracketed })
