import type { RecordObject } from '../../table/dialect.ts'
import type { RecordTables } from '../../table/record-tables.ts'
import type { StructureSink, Value } from '../../text/structure/structure.ts'

/** A value with the line of the source where it stands. */
export interface PlacedValue extends Value {
  readonly line: number
}

/** An object whose end is still to come. */
export interface Frame {
  readonly name: string
  readonly values: Map<string, PlacedValue>
  /** The objects of lists that belong to its row. */
  readonly lists: Map<string, RecordObject[]>
  /** The line of the source where it begins, and where in its text. */
  readonly line: number
  readonly start: number
  /** The line where it ends, and where in its text; those of the value read last while more can come. */
  lastLine: number
  end: number
}

/** Where a line of a structured text stands in its source. */
export interface LinePlace {
  readonly number: number
  startAt(offset: number): number
  endAt(offset: number): number
}

/** More values of one object are not kept. */
const MOST_VALUES = 1024
/** So many objects of a list are kept. */
const MOST_LISTED = 256

/** Characters that no value holds, such as those with which one is padded. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\0-\x1f\x7f]+/g

/** The objects of a structured text that are open; of those inside of them only the values that some table has are kept. */
export class RecordFrames implements StructureSink {
  readonly frames: Frame[] = []
  /** The line that is being read. */
  place!: LinePlace
  private readonly tables: RecordTables
  private readonly ended: (frame: Frame) => boolean
  private readonly ofEntries: (frame: Frame) => boolean

  /**
   * `ended` hears of each object that is whole, and says whether it was a record; `ofEntries` says whether the values of an
   * object are rows, each by itself, so that those of the objects inside of it are as well, which can say their `name`.
   */
  constructor(tables: RecordTables, ended: (frame: Frame) => boolean, ofEntries: (frame: Frame) => boolean) {
    this.tables = tables
    this.ended = ended
    this.ofEntries = ofEntries
  }

  open(name: string, from: number): void {
    const { number } = this.place
    const start = this.place.startAt(from)
    this.frames.push({ name, values: new Map(), lists: new Map(), line: number, start, lastLine: number, end: start })
  }

  value(name: string, { text, from, to }: Value): void {
    const frame = this.frames.at(-1)
    if (!frame) return
    frame.lastLine = this.place.number
    frame.end = this.place.endAt(to)
    if (frame.values.has(name) || frame.values.size === MOST_VALUES) return
    frame.values.set(name, {
      text: text.replace(CONTROL, ' ').trim(),
      from: this.place.startAt(from),
      to: frame.end,
      line: this.place.number,
    })
  }

  close(to?: number): void {
    const frame = this.frames.pop()
    if (!frame) return
    if (to !== undefined) Object.assign(frame, { lastLine: this.place.number, end: this.place.endAt(to) })
    if (this.ended(frame)) return
    const holder = this.frames.at(-1)
    if (!holder) return
    const above = holder.values
    if (this.tables.isList(frame.name)) addListed(holder.lists, frame)
    for (const [name, listed] of frame.lists) holder.lists.set(`${frame.name}.${name}`, listed)
    const ofEntries = this.ofEntries(holder)
    const own = ofEntries ? frame.values.get('name') : undefined
    for (const [name, value] of frame.values) {
      if (value === own) continue
      const path = [frame.name, ...(own ? [own.text] : []), name].join('.')
      if ((ofEntries && above.size < MOST_VALUES) || this.tables.knows(path)) above.set(path, value)
    }
  }

  /** The object that one is in. */
  holderOf(frame: Frame): Frame | undefined {
    const at = this.frames.lastIndexOf(frame)
    return this.frames[(at < 0 ? this.frames.length : at) - 1]
  }

  /** A value of an object, or of one that it is in. */
  valueOf(name: string, frame: Frame): string | undefined {
    const holder = [...this.frames, frame].findLast(({ values }) => values.has(name))
    return holder?.values.get(name)?.text
  }
}

function addListed(lists: Frame['lists'], frame: Frame): void {
  const listed = lists.get(frame.name) ?? []
  lists.set(frame.name, listed)
  if (listed.length < MOST_LISTED) listed.push(frame)
}
