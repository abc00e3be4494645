/** How far containers are opened: what holds an archive made to exhaust its reader. */
export interface Limits {
  /** Containers inside one another. */
  readonly depth: number
  /** Members of all containers of an input together. */
  readonly members: number
  /** How many times longer than its packed bytes a member may be; the first megabyte is free. */
  readonly ratio: number
  /** Bytes that all members together unpack to. */
  readonly expanded: number
}

/** A gigabyte of logs is read; what a service or a script meets by accident or malice is not. */
export const defaultLimits: Limits = { depth: 8, members: 10_000, ratio: 500, expanded: 1024 ** 3 }

/** Less than this is no bomb, whatever its ratio. */
const FREE = 1024 ** 2

/** A limit that was reached, in the words of an issue. */
export interface Reached {
  readonly limit: keyof Limits
  readonly value: number
}

/** Counts what the containers of one input unpack to. */
export class Budget {
  readonly limits: Limits
  /** Whether the input as a whole is used up: nothing more of it is opened. */
  spent = false
  private members = 0
  private expanded = 0

  constructor(limits: Partial<Limits> = {}) {
    this.limits = { ...defaultLimits, ...limits }
  }

  /** Counts a member; what it says is why there may be no more. */
  member(): Reached | null {
    if (++this.members <= this.limits.members) return null
    this.spent = true
    return { limit: 'members', value: this.limits.members }
  }

  /** Counts bytes that were unpacked: `into` of them from `from` so far in this member, `added` of them now. */
  unpack(added: number, into: number, from: number): Reached | null {
    this.expanded += added
    if (this.expanded > this.limits.expanded) {
      this.spent = true
      return { limit: 'expanded', value: this.limits.expanded }
    }
    if (into > FREE && into > from * this.limits.ratio) return { limit: 'ratio', value: this.limits.ratio }
    return null
  }
}
