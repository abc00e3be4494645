import type { StatisticRow } from '../../report/types.ts'
import { readCount } from '../cells/count.ts'

/** The counters of one block, by the kernel's own names. */
export interface Block {
  readonly name: string
  readonly rows: StatisticRow[]
}

/** The object of the MIB that a counter is, else the kernel's own name. */
export type NameOf = (block: string, counter: string) => string

/** Reads /proc/net/snmp and /proc/net/netstat: a line of names and a line of values for each block (net/ipv4/proc.c). */
export function readBlocks(text: string, nameOf: NameOf): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const [title = '', ...names] = (lines[at] as string).split(' ')
    const [again, ...values] = (lines[at + 1] as string).split(' ')
    if (title !== again || !title.endsWith(':')) continue
    const name = title.slice(0, -1)
    blocks.push({ name, rows: names.map((counter, i) => counterRow(name, counter, values[i] ?? '', nameOf)) })
  }
  return blocks
}

/** Reads /proc/net/snmp6 or /proc/net/sctp/snmp: a name and a value a line, the block in front of the name. */
export function readNamed(text: string, blocks: readonly string[], nameOf: NameOf): Block[] {
  const found = new Map<string, Block>()
  for (const line of text.split('\n')) {
    const [counter = '', value = ''] = line.trim().split(/\s+/)
    const name = blockOf(counter, blocks)
    if (name === undefined) continue
    const block = found.get(name) ?? { name, rows: [] }
    found.set(name, block)
    block.rows.push(counterRow(name, counter, value, nameOf))
  }
  return [...found.values()]
}

/** The block whose name a counter begins with, the longest first; undefined when it is of none of them. */
export function blockOf(counter: string, blocks: readonly string[]): string | undefined {
  return blocks.find((block) => counter.startsWith(block) && /^[A-Z]/.test(counter.slice(block.length)))
}

/** A counter of a block, its value as the kernel prints it. */
export function counterRow(block: string, counter: string, text: string, nameOf: NameOf): StatisticRow {
  return {
    line: 0,
    value: readCount(text, 0, text.length) ?? text,
    label: counter,
    name: nameOf(block, counter),
    parent: null,
    depth: 0,
  }
}
