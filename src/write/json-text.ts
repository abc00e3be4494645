import { replaceHarmful, unicodeEscape } from './visible.ts'

/**
 * A value as JSON that is safe to show on a terminal: control characters and marks of direction that `JSON.stringify` leaves
 * as they are become \u escapes, which are equal JSON (RFC 8259 §7).
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent)
  return isHarmless(text) ? text : replaceHarmful(text, unicodeEscape)
}

/** Of ASCII `JSON.stringify` leaves DEL alone as it is. To encode a text is the quickest way to learn whether it is ASCII. */
function isHarmless(text: string): boolean {
  const { read, written } = encoder.encodeInto(text, scratch)
  return written === text.length && read === written && !text.includes('\u007f')
}

const encoder = new TextEncoder()
const scratch = new Uint8Array(4096)
