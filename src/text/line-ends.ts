/** A text whose first line end does not come within so many characters may have carriage returns in their place. */
const SAMPLE = 4096
/** So many carriage returns alone are line ends. */
const FEWEST = 2

/**
 * Puts line feeds in the place of carriage returns where they alone end the lines, as on old Macs and in logs of terminals:
 * each is one character for one, so every offset stays. The first characters say which text it is; what comes out depends
 * on the text alone, never on the pieces.
 */
export function lineEnds(): { write(piece: string): string; end(): string } {
  let held: string | null = ''
  let returns = false

  const pass = (text: string): string => (returns ? text.replaceAll('\r', '\n') : text)

  const choose = (): string => {
    const text = held as string
    const sample = text.slice(0, SAMPLE)
    held = null
    returns = !sample.includes('\n') && sample.split('\r', FEWEST + 1).length > FEWEST
    return pass(text)
  }

  return {
    write(piece) {
      if (held === null) return pass(piece)
      held += piece
      return held.length >= SAMPLE || piece.includes('\n') ? choose() : ''
    },
    end: () => (held === null ? '' : choose()),
  }
}
