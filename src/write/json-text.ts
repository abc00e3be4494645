import { replaceHarmful, unicodeEscape } from './visible.ts'

/**
 * A value as JSON that is safe to show on a terminal: control characters and marks of direction that `JSON.stringify` leaves
 * as they are become \u escapes, which are equal JSON (RFC 8259 §7).
 */
export function jsonText(value: unknown, indent?: number): string {
  return replaceHarmful(JSON.stringify(value, null, indent), unicodeEscape)
}
