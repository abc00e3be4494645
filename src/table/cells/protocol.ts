import { WordsInPlace } from '../../text/words-in-place.ts'
import type { Cell } from './cell.ts'

type Family = 'ipv4' | 'ipv6' | 'dual'
interface Protocol {
  readonly protocol: string
  readonly family: Family | null
}

const SUFFIX: Readonly<Record<string, Family | null>> = {
  '': null,
  4: 'ipv4',
  6: 'ipv6',
  46: 'dual',
  v4: 'ipv4',
  v6: 'ipv6',
  '-ip6': 'ipv6',
}
const NAMES: Readonly<Record<string, string>> = { icm: 'icmp', igm: 'igmp', div: 'divert', udpl: 'udplite', toe: 'tcp' }

/**
 * A protocol column whose words are exactly the given ones: `tcp46` is tcp over both families, `icm6` is icmp cut to
 * three letters (network_cmds inet.c), `udpl6` is UDP-Lite (net-tools netstat.c). `ip 4` is printed with a blank.
 */
export function protocolCell(...printed: string[]): Cell {
  const known = new WordsInPlace(printed.map((text) => [text, readProtocol(text)] as const))
  return {
    words: printed,
    keys: () => ['protocol', 'family'],
    read(fields, at, end, row) {
      const { text } = fields
      const start = fields.start(at)
      let taken = 1
      let found = known.at(text, start, fields.end(at))
      if (!found && at + 1 < end && fields.end(at + 1) - fields.start(at + 1) === 1) {
        found = known.at(text, start, fields.end(at + 1))
        taken = 2
      }
      if (!found) return 0
      row.protocol = found.protocol
      row.family = found.family
      return taken
    },
    write: (row) => printedProtocol(printed, row),
  }
}

function readProtocol(text: string): Protocol {
  const [, name, suffix] = /^(udp|tcp|div|[a-z]+?) ?(v[46]|-ip6|[46]*)$/i.exec(text) as unknown as [
    string,
    string,
    string,
  ]
  const lower = name.toLowerCase()
  return { protocol: NAMES[lower] ?? lower, family: SUFFIX[suffix.toLowerCase()] ?? null }
}

/** The word for exactly this family, else for both, else the one that says none; empty when no word fits. */
function printedProtocol(printed: readonly string[], row: Record<string, unknown>): string {
  const same = printed
    .map((text) => ({ text, ...readProtocol(text) }))
    .filter(({ protocol }) => protocol === row.protocol)
  const families = row.family === 'dual' ? ['dual', 'ipv6', null] : [row.family, null]
  for (const family of families) {
    const found = same.find((candidate) => candidate.family === family)
    if (found) return found.text
  }
  return ''
}
