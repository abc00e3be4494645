import type { Sink } from '../../report/sink.ts'
import { learnByForm } from './forms.ts'
import type { KnownNames } from './known-names.ts'
import { learnFromRow } from './row-values.ts'
import type { StandIns } from './stand-ins.ts'

/** A line is looked at in parts of so many characters where its end does not come. */
const LONGEST = 131_072

/** Learns from a text, before it is written again, which names it has and which networks belong together. */
export class Learner {
  /** What was read of the text. */
  readonly sink: Sink = {
    capture() {},
    section() {},
    issue() {},
    row: (row) => learnFromRow(row, this.standIns, this.names),
  }
  private readonly standIns: StandIns
  private readonly names: KnownNames
  private held = ''

  constructor(standIns: StandIns, names: KnownNames) {
    this.standIns = standIns
    this.names = names
  }

  /** Takes a piece of the text as it is read. */
  read(text: string): void {
    const lines = (this.held + text).split('\n')
    this.held = lines.pop() ?? ''
    for (const line of lines) learnByForm(line, this.standIns, this.names)
    if (this.held.length > LONGEST) this.end()
  }

  end(): void {
    learnByForm(this.held, this.standIns, this.names)
    this.held = ''
  }
}
