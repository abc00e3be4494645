import { afterBlanks, beforeBlanks } from '../blanks.ts'
import type { StructureReader, StructureSink } from './structure.ts'

const NAMED = /^(?:([A-Za-z_][\w.-]{0,63})[ \t]*:(?=[ \t]|$)|[A-Za-z]\w{0,63}\.([A-Za-z]\w{0,63}\.[a-z]\w{0,15})=)/

// > |LocalAddress  : ::
//   |LocalPort     : 49709
// > |IpConnection.LocalAddress.string=192.0.2.10:443
/**
 * Whether a line is a name, a colon and a value, as Format-List of PowerShell writes one, or the name behind that of its
 * record, its kind, a sign and a value, as `--formatter=keyvalue` of esxcli does.
 */
export function isListLine(line: string): boolean {
  return NAMED.test(line)
}

/** Reads a block of lines with a name and a value each: it ends before any other line, and before one whose name it has. */
export function listReader(sink: StructureSink): StructureReader {
  const names = new Set<string>()
  return {
    read(text, from, to) {
      const [before = '', plain = '', name = plain] = NAMED.exec(text.slice(from, to)) ?? []
      if (name === '' || names.has(name)) {
        sink.close()
        return { at: from, end: 'closed' }
      }
      if (names.size === 0) sink.open('', from)
      names.add(name)
      const start = afterBlanks(text, from + before.length, to)
      const end = Math.max(start, beforeBlanks(text, start, to))
      sink.value(name, { text: text.slice(start, end), from: start, to: end })
      return { at: to, end: 'open' }
    },
  }
}
