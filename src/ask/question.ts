/** How many rows there are of each kind, in each run of the command. */
export interface CountQuestion {
  readonly ask: 'count'
  /** The fields whose values tell the groups apart, nested ones with a dot: `state`, `local.port`. */
  readonly by: readonly string[]
  /** Length of the intervals that runs are put into by their time: `30s`, `1m`, `1h`, `1d`. One for all runs unless given. */
  readonly every?: string | undefined
  /** Only rows of this view. Unless given, those of the first view that has the fields; of all, where `view` is a field. */
  readonly view?: string | undefined
  /** Only so many groups, the largest. */
  readonly top?: number | undefined
}

/** What came, went and changed from one input to another, or from one run to another. */
export interface DiffQuestion {
  readonly ask: 'diff'
  /** Only rows of this view. */
  readonly view?: string | undefined
  /**
   * The runs that are compared, by their numbers from 0: of the first input and of the second, or both of a single one. Unless
   * given, the last of each kind in both inputs; of a single one the first and the last.
   */
  readonly runs?: readonly [number, number] | undefined
}

/** When each row was seen first and last, and what it went through, over the runs of the command. */
export interface TimelineQuestion {
  readonly ask: 'timeline'
  /** The view whose rows are followed: connections unless given, else `unix-sockets` or `routes`. */
  readonly view?: string | undefined
  /** Only so many rows, those that were in the most runs. */
  readonly top?: number | undefined
}

/** Which host talks to which, and to what service. */
export interface EdgesQuestion {
  readonly ask: 'edges'
  /** The view whose rows have two ends: connections. */
  readonly view?: string | undefined
}

/** What can be asked of rows, as plain data: it crosses threads. */
export type Question = CountQuestion | DiffQuestion | TimelineQuestion | EdgesQuestion

/** A question that cannot be answered: a parameter has a value that means nothing. */
export class QuestionError extends RangeError {
  /** The parameter at fault, as the question names it. */
  readonly parameter: string

  constructor(parameter: string, message: string) {
    super(message)
    this.name = 'QuestionError'
    this.parameter = parameter
  }
}
