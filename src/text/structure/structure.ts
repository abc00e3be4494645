/** A value, and where it stands in the text of a run of lines. */
export interface Value {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Hears of what a structured text holds, in its order. */
export interface StructureSink {
  /** An object begins, or an element that holds others; `from` is where. */
  open(name: string, from: number): void
  /** A value of the object that is open. */
  value(name: string, value: Value): void
  /** The object that was opened last ends before `to`, or behind its last value. */
  close(to?: number): void
}

/** How the reading of a line ended. */
export type StructureEnd = 'open' | 'closed' | 'damaged'

/** Reads a structured text line by line; what it holds of it is how deep it is inside. */
export interface StructureReader {
  /** Reads `text[from, to)`, a line or a part of one; `at` is where it stopped, behind what it understood. */
  read(text: string, from: number, to: number): { at: number; end: StructureEnd }
}
