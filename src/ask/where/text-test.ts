/** Whether a text is what was asked for. */
export type TextTest = (text: string) => boolean

/** A text as a whole, whatever its case; `*` stands for any characters, none included. */
export function wholeText(pattern: string): TextTest {
  const lower = pattern.toLowerCase()
  const { length } = pattern
  if (!pattern.includes('*'))
    return (text) => text === pattern || (text.length === length && text.toLowerCase() === lower)
  const parts = lower.split('*')
  const first = parts[0] as string
  const last = parts.at(-1) as string
  const middle = parts.slice(1, -1).filter((part) => part !== '')
  return (text) => {
    if (text.length < first.length + last.length) return false
    const own = text.toLowerCase()
    return (
      own.startsWith(first) && own.endsWith(last) && hasInOrder(own, middle, first.length, own.length - last.length)
    )
  }
}

/** A piece of a text, whatever its case; `*` as above. */
export function pieceOfText(pattern: string): TextTest {
  const parts = pattern.toLowerCase().split('*')
  return (text) => {
    const own = text.toLowerCase()
    return hasInOrder(own, parts, 0, own.length)
  }
}

/** The same without any star in it. */
export function quotedPiece(piece: string): TextTest {
  const lower = piece.toLowerCase()
  return (text) => text.toLowerCase().includes(lower)
}

/** The same as a whole. */
export function quotedText(whole: string): TextTest {
  const lower = whole.toLowerCase()
  return (text) => text === whole || (text.length === whole.length && text.toLowerCase() === lower)
}

function hasInOrder(text: string, parts: readonly string[], start: number, end: number): boolean {
  let at = start
  for (const part of parts) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}
