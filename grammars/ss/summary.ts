import type { RowDraft } from '../../src/table/cells/cell.ts'
import { readCount } from '../../src/table/cells/count.ts'
import type { Fields } from '../../src/text/fields.ts'
import { table } from '../define.ts'

const TCP = /^TCP:\s{1,9}(\d{1,12}) \(estab \d[^()]{0,200}\)(?:, ports \d{1,12})?$/
const TOTAL = /^Total:\s{1,9}(\d{1,12})(?: \(kernel (\d{1,12})\))?$/
/** What stands under the line that only this summary has. */
const NEXT = /^[\s>]{0,80}TCP:\s{1,9}\d{1,12} \(estab \d/
const HEADING = /^Transport\s+Total\s+IP\s+IPv6$/
const TRANSPORT = /^(?:\*|RAW|UDP|TCP|INET|FRAG)$/
const VERSIONS = ['Total', 'IP', 'IPv6'] as const
/** Names of the MIB that the figures are taken from (iproute2 misc/ss.c, print_summary, asks /proc/net/snmp for CurrEstab). */
const NAMES: Readonly<Record<string, string>> = { estab: 'tcpCurrEstab' }

/** What ss -s says of the sockets of all protocols. */
export const summary = table('summary', 'statistics', [], {
  option: '-s',
  facts: { protocol: 'socket', family: null },
  first: /^(?:Total:|TCP:|Transport)$/,
  forms: [[]],
  rule: readSummary,
})

// > |Total: 187
//   |TCP:   9 (estab 4, closed 1, orphaned 0, timewait 1)
//   |
//   |Transport Total     IP        IPv6
//   |RAW	  1         0         1
function readSummary(fields: Fields): RowDraft[] | null {
  const line = fields.range(0, fields.count)
  const total = TOTAL.exec(line)
  if (total) return isOverTcp(fields) ? totals(total) : null
  const tcp = TCP.exec(line)
  if (tcp) return [counter('TCP', tcp[1] as string), ...parts(line)]
  return HEADING.test(line) ? [] : byVersion(fields)
}

function isOverTcp({ text, to }: Fields): boolean {
  const next = text.indexOf('\n', to)
  return next >= 0 && NEXT.test(text.slice(next + 1, next + 160))
}

function totals([, all, kernel]: RegExpExecArray): RowDraft[] {
  const rows = [counter('Total', all as string)]
  return kernel === undefined ? rows : [...rows, counter('kernel', kernel, 'Total')]
}

/** The sockets of TCP by their state; of some versions a second number says how many the kernel has room for. */
function parts(line: string): RowDraft[] {
  const found = line.slice(line.indexOf('(')).matchAll(/([a-z]{1,20}) (\d{1,12}(?:\/\d{1,12})?)/g)
  return [...found].map(([, label, value]) => counter(label as string, value as string, 'TCP'))
}

function byVersion(fields: Fields): RowDraft[] | null {
  const name = fields.at(0)
  if (fields.count !== 4 || !TRANSPORT.test(name)) return null
  const values = VERSIONS.map((_, index) => fields.at(index + 1))
  if (!values.every((value) => /^(?:\d{1,12}|-)$/.test(value))) return null
  return values.map((value, index) => counter(`${name} ${VERSIONS[index]}`, value))
}

function counter(label: string, text: string, parent?: string): RowDraft {
  const value = text === '-' ? null : (readCount(text, 0, text.length) ?? text)
  const row = { line: 0, label, value, name: NAMES[label] ?? null }
  return parent === undefined ? row : { ...row, parent, depth: 1 }
}
