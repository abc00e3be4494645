import { createDecoding } from '../text/decode.ts'

/** Whether a name is that of an encoding that can be read. */
export function isEncoding(label: string): boolean {
  try {
    createDecoding(() => [], label)
    return true
  } catch {
    return false
  }
}
