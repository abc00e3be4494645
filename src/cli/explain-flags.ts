/** The options of `explain` as they were given. */
export interface ExplainFlags {
  readonly lang?: string
  readonly dialect?: string
  readonly format: string
  readonly line?: string
  readonly encoding?: string
  readonly locale?: string
}
