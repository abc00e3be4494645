import { anyOf } from '../text/any-of.ts'

/**
 * A listing that people paste beside those of netstat, which is told from them: it begins with one of `headings`, literally but
 * for its blanks, whatever follows them, or with a line that is an `opening`, and goes on to the next blank line; or each of its
 * lines is a `row`.
 */
export interface Neighbour {
  /** What printed it, as people call it. */
  readonly tool: string
  readonly headings?: readonly string[]
  readonly opening?: RegExp
  readonly row?: RegExp
  /** Reads what its lines are read for, by its heading; a listing without is known and not read. */
  readonly processes?: (heading: string) => ProcessReader
}

/** A process as a list of them names it. */
export interface Process {
  readonly pid: number
  readonly program: string
}

/** Reads a line of a list of processes, without blanks around it; null where none stands in it. */
export type ProcessReader = (line: string) => Process | null

/** A listing that was told by a line. */
export interface Listing {
  readonly tool: string
  readonly process: ProcessReader | null
}

/** What a line looks like that tells a listing. */
interface Told {
  readonly row: RegExp
  readonly listing: Listing
}

/** Neither a heading nor what tells a row is longer. */
const LONGEST = 240

/** Finds listings by their lines. */
export class Neighbours {
  /** By their first two characters. */
  private readonly headings = new Map<string, { readonly heading: string; readonly neighbour: Neighbour }[]>()
  private readonly openings: Told[] = []
  private readonly rows: Told[] = []
  private readonly isOpening: (line: string) => boolean
  private readonly hasRow: (line: string) => boolean

  constructor(neighbours: readonly Neighbour[]) {
    for (const neighbour of neighbours) {
      const { headings = [], opening, row } = neighbour
      if (opening) this.openings.push({ row: opening, listing: listingOf(neighbour, '') })
      if (row) this.rows.push({ row, listing: listingOf(neighbour, '') })
      for (const heading of headings) {
        const first = heading.slice(0, 2)
        this.headings.set(first, [...(this.headings.get(first) ?? []), { heading, neighbour }])
      }
    }
    this.isOpening = anyOf(this.openings.map(({ row }) => row))
    this.hasRow = anyOf(this.rows.map(({ row }) => row))
  }

  /** The listing of which a line, without blanks around it, is a heading. */
  headed(line: string): Listing | undefined {
    const known = this.headings.get(line.slice(0, 2))
    if (!known) return undefined
    const text = line.slice(0, LONGEST).replace(/\s+/g, ' ')
    const found = known.find(({ heading }) => text.startsWith(heading))
    return found && listingOf(found.neighbour, text)
  }

  /** The listing that a line, without blanks around it, begins where no title stands above. */
  opened(line: string): Listing | undefined {
    const text = line.slice(0, LONGEST)
    if (!this.isOpening(text)) return undefined
    return this.openings.find(({ row }) => row.test(text))?.listing
  }

  /** The listing that a line, without blanks around it, is a row of by itself. */
  ofRow(line: string): Listing | undefined {
    const text = line.slice(0, LONGEST)
    if (!this.hasRow(text)) return undefined
    return this.rows.find(({ row }) => row.test(text))?.listing
  }
}

function listingOf({ tool, processes }: Neighbour, heading: string): Listing {
  return { tool, process: processes?.(heading) ?? null }
}
