/**
 * A listing that people paste beside those of netstat, which is told from them and not read: it begins with one of `headings`,
 * literally but for its blanks, whatever follows them, and goes on to the next blank line; or each of its lines is a `row`.
 */
export interface Neighbour {
  /** What printed it, as people call it. */
  readonly tool: string
  readonly headings?: readonly string[]
  readonly row?: RegExp
}

/** Neither a heading nor what tells a row is longer. */
const LONGEST = 240

/** Finds the tools by their lines. */
export class Neighbours {
  /** By their first two characters. */
  private readonly headings = new Map<string, { readonly heading: string; readonly tool: string }[]>()
  private readonly rows: { readonly row: RegExp; readonly tool: string }[] = []

  constructor(neighbours: readonly Neighbour[]) {
    for (const { tool, headings = [], row } of neighbours) {
      if (row) this.rows.push({ row, tool })
      for (const heading of headings) {
        const first = heading.slice(0, 2)
        this.headings.set(first, [...(this.headings.get(first) ?? []), { heading, tool }])
      }
    }
  }

  /** The tool of which a line, without blanks around it, is a heading. */
  headed(line: string): string | undefined {
    const known = this.headings.get(line.slice(0, 2))
    if (!known) return undefined
    const text = line.slice(0, LONGEST).replace(/\s+/g, ' ')
    return known.find(({ heading }) => text.startsWith(heading))?.tool
  }

  /** The tool that a line, without blanks around it, is a row of by itself. */
  ofRow(line: string): string | undefined {
    const text = line.slice(0, LONGEST)
    return this.rows.find(({ row }) => row.test(text))?.tool
  }
}
