import type { Question } from '../ask/question.ts'
import type { StandInOptions } from '../ask/redact/stand-ins.ts'
import type { Coverage, Finding, Issue, Source, View } from '../report/types.ts'
import type { Limits } from '../sources/limits.ts'
import type { ExportOptions, Joined } from '../write/export/index.ts'
import type { ParseOptions } from './inputs.ts'

/** What can be asked of a reading that is written out at once. */
export interface ConvertOptions extends ParseOptions, Omit<ExportOptions, keyof ParseOptions> {
  /** What is asked of stand-ins: the text itself is written again with them, whatever the format. It is read once. */
  readonly redact?: StandInOptions | undefined
  /** What is asked of the rows: the answer is written in their place, one for all sources, in a format of such answers. */
  readonly question?: Question | undefined
  /** Hears of every issue as it is found, beside what the format says of it, and in which source: a path, or a name. */
  readonly onIssue?: ((issue: Issue, source: string) => void) | undefined
  /** The table of several sources that this one goes into, begun with `join` of the format. */
  readonly joined?: Joined | undefined
  /** How far containers are opened, where not as `defaultLimits` says. */
  readonly limits?: Partial<Limits> | undefined
  /**
   * Waited for before each source and each block of up to 16 KiB is read: what paces a reading, or ends it by what it throws.
   * Without it, other work gets its turn now and then where the input is there at once.
   */
  readonly pause?: (() => Promise<void> | undefined) | undefined
  /** Whether sources in which nothing was recognised are left out; they are counted all the same. */
  readonly recognised?: boolean | undefined
  /** Whether the caller writes what stands around all sources: the text is elements of a list, without its ends. */
  readonly element?: boolean | undefined
}

/** What is known once an input is written out. */
export interface Conversion {
  /** The text itself, or all that a container holds. */
  readonly sources: readonly Source[]
  /** The lines of all of them. */
  readonly coverage: Coverage
  /** Whether anything was read as output of netstat. */
  readonly recognised: boolean
  /** How many rows of which views the format had no place for: csv and tsv hold one view. */
  readonly leftOut: ReadonlyMap<View, number>
  /** What the rows show together, where that was asked for and the format has no place for it: csv and others hold rows alone. */
  readonly findings: readonly Finding[]
}
