import type { Cell, Spelling } from './cell.ts'

/** Languages of net-tools that write a comma where English has a decimal point (%2.2f follows the locale). */
const DECIMAL_COMMA: ReadonlySet<string> = new Set(['cs', 'de', 'es', 'et', 'fr', 'it', 'pt-BR', 'ru'])

/** A socket timer. `seconds` until it fires, `retransmits` done, `probes` unanswered (net-tools netstat.c, tcp_do_one). */
export interface Timer {
  kind: string
  seconds: number
  retransmits: number
  probes?: number
}

/**
 * A timer column, two fields: `keepalive (7121.54/0/0)`. The decimal sign follows the language (`ein (1,79/6/0)`);
 * numbered kinds (`on1`, `unkn-4`) keep their number. A word can end in a bracket of its own (`eikäi ((0.00/0/0)`).
 */
export function timerCell(kinds: Readonly<Record<string, string>>): Cell {
  const known = new Map(Object.entries(kinds))
  const readPair: Cell['read'] = (fields, at, end, row, key) => {
    if (at + 2 > end) return 0
    const timer = readTimer(fields.at(at), fields.at(at + 1), known)
    if (!timer) return 0
    row[key] = timer
    return 2
  }
  return {
    keys: (key) => [key],
    read: readPair,
    readBack: (fields, from, end, row, key) => (end - 2 < from ? 0 : readPair(fields, end - 2, end, row, key)),
    write: (row, key, words) => {
      const timer = row[key] as Timer | null | undefined
      if (!timer) return ''
      const kind = printedKind(timer.kind, words)
      const blank = kind.endsWith('(') ? '' : ' '
      return `${kind}${blank}(${printedSeconds(timer, words)}/${timer.retransmits}/${timer.probes ?? 0})`
    },
  }
}

/** The word of a language for a kind of timer; numbered kinds keep their number. */
function printedKind(kind: string, words: Spelling | undefined): string {
  const known = Object.entries(words?.timers ?? {})
  const plain = known.find(([, canonical]) => canonical === kind)
  if (plain) return plain[0]
  const [, base = '', number] = /^(\D+?)(-?\d+)$/.exec(kind) ?? []
  const numbered = known.find(([, canonical]) => canonical === base)
  return numbered ? `${numbered[0]}${number}` : kind
}

/** A running timer has the decimal sign of the language; `off` has none that could change. */
function printedSeconds({ kind, seconds }: Timer, words: Spelling | undefined): string {
  const text = seconds.toFixed(2)
  return kind !== 'off' && DECIMAL_COMMA.has(words?.locale ?? 'en') ? text.replace('.', ',') : text
}

function readTimer(word: string, numbers: string, known: ReadonlyMap<string, string>): Timer | undefined {
  const isDoubled = numbers.startsWith('((')
  const match = /^\((-?\d{1,12})[.,](\d{1,3})\/(\d{1,10})\/(-?\d{1,10})\)$/.exec(isDoubled ? numbers.slice(1) : numbers)
  if (!match) return undefined
  return {
    kind: (isDoubled && known.get(`${word} (`)) || kindOf(word, known),
    seconds: Number(`${match[1]}.${match[2]}`),
    retransmits: Number(match[3]),
    probes: Number(match[4]),
  }
}

function kindOf(word: string, known: ReadonlyMap<string, string>): string {
  const plain = known.get(word)
  if (plain !== undefined) return plain
  for (const numbered of [/^(\D+)(\d+)$/, /^(\D+?)(-\d+)$/]) {
    const [, base = '', number] = numbered.exec(word) ?? []
    const kind = known.get(base)
    if (kind !== undefined) return kind + number
  }
  return word
}
