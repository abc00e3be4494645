import { expect, test } from 'vitest'
import { parse, type Report } from '../src/index.ts'
import { ENGLISH_STATES } from '../src/table/cells/state.ts'
import { sampleFiles } from './sample-files.ts'

const STATES = Object.keys(ENGLISH_STATES).sort((a, b) => b.length - a.length)
const KNOWN = new RegExp(`(?<!\\w)(?:${STATES.join('|')})(?!\\w)`, 'g')
/** Where a word that no list has cannot be told from text. */
const UNCERTAIN = [
  // Words broken inside.
  'windows/en/ano-fold40',
  // Rows that begin with their state, without a heading or with a line for each of their parts.
  'ss/en/after-netstat',
  'ss/en/tanpH-no-heading',
  'ss/en/written-4.15-wrapped',
  // States behind the name of a service, which can hold blanks, and rows under two headings.
  'ios/en/open-ports',
  'ios/en/ip-ports',
  // Names of programs and of hosts in front, which can be any words.
  'windows/en/tcpview-2',
  'windows/en/tcpview-3',
  // A state between columns of which any can be a dash.
  'volatility/en/linux-sockstat-3',
]

const translated = sampleFiles.flatMap(({ name, bytes }) => {
  const pieces: string[] = []
  const own = parse(bytes, { onText: (piece) => pieces.push(piece) })
  const text = pieces.join('')
  const other = text.replace(KNOWN, inNoLanguage)
  return other === text || connections(own) === 0 ? [] : [[name, other, connections(own)] as const]
})

test.each(translated)('rows of %s are rows whatever their states are called', (name, text, count) => {
  if (UNCERTAIN.includes(name)) expect(connections(parse(text))).toBeLessThan(count)
  else expect(connections(parse(text))).toBe(count)
})

/** A word of the same length, the same for the same state. */
function inNoLanguage(state: string): string {
  return 'QZXKVJWPGM'
    .slice(STATES.indexOf(state) % 5)
    .padEnd(state.length, 'QXZ')
    .slice(0, state.length)
}

function connections({ captures }: Report): number {
  const sections = captures.flatMap((capture) => capture.sections.filter(({ view }) => view === 'connections'))
  return sections.reduce((sum, { rows }) => sum + rows.length, 0)
}
