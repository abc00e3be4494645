/** What may have stood where a line was broken: nothing, a blank, or blanks that the break swallowed. */
export type Joint = 'as it is' | 'blank' | 'tight'

/** The joints in the order in which they are tried. */
export const JOINTS: readonly Joint[] = ['as it is', 'blank', 'tight']

/** Lines of a wrapped row put together again, which still knows where each character came from. */
export class Joined {
  joined = ''
  private readonly text: string
  private readonly joint: Joint
  private readonly parts: { readonly at: number; readonly source: number }[] = []

  constructor(text: string, from: number, to: number, joint: Joint) {
    this.text = text
    this.joint = joint
    this.add(from, to)
  }

  /** The same lines, to which others can be added. */
  copy(): Joined {
    const copy = new Joined(this.text, 0, 0, this.joint)
    copy.joined = this.joined
    copy.parts.splice(0, copy.parts.length, ...this.parts)
    return copy
  }

  /** Appends the next line, `text[from, to)`. */
  add(from: number, to: number): void {
    const whole = this.joint === 'as it is'
    let start = from
    let end = to
    if (!whole) {
      const line = this.text.slice(from, to)
      end = from + line.trimEnd().length
      if (this.parts.length > 0) {
        start += line.length - line.trimStart().length
        if (this.joint === 'blank') this.joined += ' '
      }
    }
    this.parts.push({ at: this.joined.length, source: start })
    this.joined += this.text.slice(start, end)
  }

  /** The offset in the text of a character of the joined line. */
  offset(at: number): number {
    const part =
      this.parts.findLast((candidate) => candidate.at <= at) ?? (this.parts[0] as { at: number; source: number })
    return part.source + (at - part.at)
  }
}
