import type { Fields } from './fields.ts'

/** What people begin a remark with behind what they paste, and what no tool prints behind a blank. */
const BEGINS = /^(?:#|\/\/|<[-=]{1,9}(?![-=])|←)/
const BEHIND = /[ \t](?:#|\/\/|<[-=]{1,9}[ \t]*[^\s<=-]|←)/

/** Offset of the remark behind what a line says: `# …`, `// …`, `<- …`, `← …`, or a bracket at its end; -1 when there is none. */
export function remarkIn(line: string): number {
  const at = line.search(BEHIND)
  return at >= 0 ? at + 1 : bracketAt(line, line.length)
}

/** Whether a remark stands behind what a line says, other than a bracket. */
export function isRemarked(line: string): boolean {
  return BEHIND.test(line)
}

/** Whether a field begins a remark. */
export function beginsRemark(field: string): boolean {
  return BEGINS.test(field)
}

/** Index of the field before `end` with which a remark begins, not before `from`; `end` when there is none. */
export function remarkField(fields: Fields, from: number, end: number): number {
  for (let at = from; at < end; at++) if (beginsRemark(fields.at(at))) return at
  const bracket = end > from ? bracketAt(fields.text, fields.end(end - 1)) : -1
  for (let at = from; at < end; at++) if (fields.start(at) === bracket) return at
  return end
}

/** Offset of the bracket with which `text[0, to)` ends and before which a blank stands; -1 when it has none. */
function bracketAt(text: string, to: number): number {
  if (text[to - 1] !== ')') return -1
  const open = text.lastIndexOf('(', to - 1)
  const isWhole = text.indexOf(')', open) === to - 1
  return open > 0 && isWhole && /\s/.test(text[open - 1] as string) ? open : -1
}
