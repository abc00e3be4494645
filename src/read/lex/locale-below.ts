import type { Dialect } from '../../table/dialect.ts'
import { LOOKAHEAD } from '../../text/lines.ts'
import type { Scan } from './scan.ts'
import type { WordsBelow } from './words-below.ts'

// > |  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1020
//   | 所有者情報を取得できません                     the row has no word of a language, what stands below it has
/** The language of a row without a heading, as the next title, notice or message of its tool has it; null when none is near. */
export function localeBelow(scan: Scan, dialect: Dialect, index: number): string | null {
  const known = scan.below
  if (known?.lines !== scan.lines || index < known.from || index >= known.to) scan.below = wordsBelow(scan, index)
  return scan.below?.said.find((one) => one.dialect === dialect)?.locale ?? null
}

function wordsBelow({ lines, vocabulary }: Scan, from: number): WordsBelow {
  const last = Math.min(lines.starts.length - 1, from + LOOKAHEAD)
  for (let to = from + 1; to <= last; to++) {
    const said = vocabulary.spokenBy(lines.text.slice(lines.starts[to], lines.ends[to]).trim())
    if (said.length > 0) return { lines, from, to, said }
  }
  return { lines, from, to: last + 1, said: [] }
}
