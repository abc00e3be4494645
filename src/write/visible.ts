import { once } from '../once.ts'

/** Characters that would steer a terminal or turn the direction of the text, and lone halves of surrogate pairs. */
const harmful = once(() => /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu)

/** A value made fit for a terminal: control characters as their pictures (ESC is ␛), others that mislead as \u{202e}. */
export function visible(text: string): string {
  return isPlain(text) ? text : text.replace(harmful(), picture)
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
