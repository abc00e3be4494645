import { once } from '../text/once.ts'

/** Characters that steer a terminal or turn the direction of a text, and lone halves of surrogate pairs. */
const harmful = once(() => /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu)

/** The same within lines of text: line ends and tabs are layout. */
const harmfulInLines = once(() => /[^\P{Cc}\t\n\r]|\r(?!\n)|[\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu)

/** Bold and dim, on and off: the only escape sequences this program writes into its output. */
const OWN_STYLE = new RegExp(`(${'\u001b'}\\[(?:1|2|22)m)`)

/** A value made fit for a terminal: control characters as their pictures (ESC is ␛), others that mislead as \u{202e}. */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replace(harmful(), picture)
}

/** Whole lines made fit for a terminal: as `visible`, but line ends and tabs stay. */
export function visibleLines(text: string): string {
  return replaceHarmful(text, picture)
}

/** As `visibleLines`, but bold and dim stay too: for text whose values were made visible one by one. */
export function visibleStyled(text: string): string {
  return text
    .split(OWN_STYLE)
    .map((part, i) => (i % 2 === 1 ? part : visibleLines(part)))
    .join('')
}

/** Replaces every character of some lines that is harmful to a terminal; line ends and tabs stay. */
export function replaceHarmful(text: string, replacement: (char: string) => string): string {
  return text.replace(harmfulInLines(), replacement)
}

/** The escape \u202e of JSON and YAML for a character below U+10000. */
export function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126) return false
  }
  return true
}

function picture(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `\\u{${code.toString(16)}}`
}
